import type { CaseResponse } from '@pressdesk/api/schemas';
import { unansweredReplies } from '../page/case-actions.ts';
import type { FieldKind } from './forms.ts';

export type Part = { value: string; number: string; text: string };

/** The parts of a case that a field chooses from; null for a field that chooses none. Only what still can be meant. */
export function partsOf(kind: FieldKind, kase: CaseResponse): Part[] | null {
  const obligations = kase.obligations.filter(({ settledAt }) => !settledAt);
  const toPart = ({ id, text }: (typeof obligations)[number]): Part => ({ value: id, number: '', text });
  switch (kind) {
    case 'finding':
      return kase.findings
        .filter(({ droppedAt }) => !droppedAt)
        .map(({ id, number, facts }) => ({ value: id, number: String(number), text: facts }));
    case 'reply':
      return unansweredReplies(kase).map(({ number, reply }) => ({
        value: reply.id,
        number: String(number),
        text: reply.text,
      }));
    case 'fine':
      return obligations.filter((each) => each.kind === 'fine').map(toPart);
    case 'remedy':
      return obligations.filter((each) => each.kind !== 'fine').map(toPart);
    case 'obligation':
      return obligations.map(toPart);
    case 'decision':
      return kase.decisions
        .filter((each) => each.kind !== 'cancellation')
        .map(({ id, number }) => ({ value: id, number, text: '' }));
    case 'paper':
      return kase.papers.map(({ id, number, title }) => ({ value: id, number: number ?? '', text: title.vi }));
    default:
      return null;
  }
}
