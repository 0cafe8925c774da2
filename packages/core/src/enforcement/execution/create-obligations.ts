import { officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import type { CaseDecision, DecisionContent, OrderedRemedy } from '../decisions/decision.ts';
import { dong } from '../law/index.ts';
import { Obligation } from './obligation.ts';

/** How long what was published to put it right has to stay (as corrections online do). */
const keepDays = 7;

/** Everything a decision obliges the party to. What counts from the delivery has no day before it. */
export async function createObligations(
  tx: Tx,
  kase: Pick<Case, 'id'>,
  decision: CaseDecision,
  content: DecisionContent,
): Promise<void> {
  if (content.totalVnd > 0) createFine(tx, kase, decision, content.totalVnd);
  const decidedOn = officeDay(decision.decidedAt);
  for (const { months, what } of content.suspensions) {
    add(tx, kase, decision, {
      ...{ kind: 'suspension', text: what || 'Tước quyền sử dụng giấy phép', amountVnd: null, days: null, watch: null },
      dueOn: suspensionEnd(decidedOn, months),
    });
  }
  await createRemedies(tx, kase, decision, content.remedies);
}

export function createFine(tx: Tx, kase: Pick<Case, 'id'>, decision: CaseDecision, amountVnd: number): void {
  const text = `Nộp phạt ${dong(amountVnd).vi}`;
  add(tx, kase, decision, { kind: 'fine', text, amountVnd, days: null, dueOn: null, watch: null });
}

export async function createRemedies(
  tx: Tx,
  kase: Pick<Case, 'id'>,
  decision: CaseDecision,
  remedies: readonly OrderedRemedy[],
): Promise<void> {
  for (const remedy of remedies) {
    const { text, days } = remedy;
    const watch = await watchOf(tx, remedy);
    add(tx, kase, decision, { kind: kindOf(remedy.code), text, amountVnd: null, days, dueOn: null, watch });
  }
}

/** The last day of a suspension that begins on the day of the decision and runs its whole term. */
export function suspensionEnd(from: Temporal.PlainDate, months: number): string {
  return from.add({ months }).subtract({ days: 1 }).toString();
}

type New = Pick<Obligation, 'kind' | 'text' | 'amountVnd' | 'days' | 'dueOn' | 'watch'>;

function add(tx: Tx, kase: Pick<Case, 'id'>, decision: CaseDecision, obligation: New): void {
  tx.em.create(Obligation, {
    ...{ id: tx.ids.next(), caseId: kase.id, decisionId: decision.id, paidVnd: 0, state: 'not-executed' },
    ...obligation,
    ...{ seenAt: null, seenVersionId: null, lookedAt: null, settledAt: null },
  });
}

function kindOf(code: string): Obligation['kind'] {
  if (code === 'correction' || code === 'apology') return 'correction';
  if (code === 'removal') return 'removal';
  return code === 'recall' || code === 'destruction' ? 'recall' : 'other';
}

async function watchOf(tx: Tx, { code, itemId }: OrderedRemedy): Promise<Obligation['watch']> {
  const what = kindOf(code);
  if (itemId === null || (what !== 'correction' && what !== 'removal')) return null;
  const [item] = await tx.sql<{ outlet_id: string; url: string | null }>(
    'select outlet_id, url from items where id = $1',
    [itemId],
  );
  return item ? { outletId: item.outlet_id, itemId, url: item.url, what, keepDays } : null;
}
