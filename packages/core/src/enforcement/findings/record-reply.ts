import type { Actor, Authorized } from '../../identity/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { changeDecisionClock, decisionRule, momentOfDay, today } from '../cases/case-clocks.ts';
import { requirePastDay, wrongField } from '../cases/case-input.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { explanationEnd, isComplexCase } from './explanation.queries.ts';
import { FindingReply } from './finding.ts';
import { requireStanding } from './write-finding.ts';

export type ReplyAttachment = { sha256: string; fileName: string; mediaType: string; bytes: number };

export type RecordReplyInput = {
  rowVersion: number;
  findingId: string;
  kind: 'agrees' | 'disputes' | 'explains';
  text: string;
  /** The party writes in the portal; an officer enters what came on paper or was said. */
  channel: 'portal' | 'paper' | 'oral';
  /** Stored as blobs already. */
  attachments: readonly ReplyAttachment[];
  /** ISO 8601: when a letter came, or it was said; today, unless said otherwise. */
  receivedOn?: string | undefined;
};

const mostAttachments = 20;

/**
 * Takes what the party says to a finding. What comes after its time is kept and marked as late, and is answered all the
 * same. Where the party disputes or explains, there is a month for the decision.
 * @throws DomainError `version-conflict`, `invalid-transition` while there is no record or after the decision, `forbidden`,
 *   `invalid-input` without words or through another's channel
 * @source LHAV Art. 61, 66.1
 */
export async function recordReply(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.reply'>,
  input: RecordReplyInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'record-reply', input.rowVersion);
  const finding = await requireStanding(tx, kase, input.findingId);
  const text = readText(input);
  requireChannel(actor, input.channel);
  if (input.attachments.length > mostAttachments) {
    throw wrongField('/attachments', {
      vi: `Mỗi ý kiến có tối đa ${mostAttachments} tệp.`,
      en: `A reply has ${mostAttachments} files at most.`,
    });
  }
  const receivedAt = readMoment(tx, input);
  const end = await explanationEnd(tx, kase);
  const isLate = end !== null && officeDay(receivedAt).toString() > end;
  const reply = tx.em.create(FindingReply, {
    ...{ id: tx.ids.next(), findingId: finding.id, kind: input.kind, text, channel: input.channel, receivedAt },
    attachments: input.attachments.map(({ sha256, fileName, mediaType, bytes }) => {
      return { sha256, fileName, mediaType, bytes };
    }),
    ...{ enteredById: actor.id, enteredByName: actor.name },
  });
  if (input.kind !== 'agrees') {
    const rule = decisionRule(kase.origin, { isComplex: await isComplexCase(tx, kase), isHeard: true });
    await changeDecisionClock(tx, actor, kase, rule, 'Bên vi phạm có giải trình.');
  }
  return endCaseStep(tx, actor, kase, step, {
    note: `Ý kiến về hành vi số ${finding.number}${isLate ? ' (gửi sau thời hạn giải trình)' : ''}`,
    isPublic: true,
    data: { replyId: reply.id, findingIds: [finding.id], kind: input.kind, channel: input.channel, isLate },
  });
}

function readText({ kind, text, attachments }: RecordReplyInput): string {
  if (kind === 'agrees' || attachments.length > 0) return text.normalize('NFC').trim();
  return requireWords(text, '/text', 'Say what the party says.');
}

function requireChannel(actor: Actor, channel: RecordReplyInput['channel']): void {
  const isParty = actor.kind === 'user' && (actor.publisherId ?? null) !== null;
  if (isParty === (channel === 'portal') || actor.kind === 'system') return;
  throw wrongField('/channel', {
    vi: isParty
      ? 'Ý kiến gửi từ cổng thông tin được ghi nhận là gửi trực tuyến.'
      : 'Cán bộ chỉ nhập ý kiến nhận bằng giấy hoặc bằng lời.',
    en: isParty
      ? 'What is written in the portal comes by the portal.'
      : 'An officer enters what came on paper or was said.',
  });
}

function readMoment(tx: Tx, { channel, receivedOn }: RecordReplyInput): Temporal.Instant {
  if (channel === 'portal' || receivedOn === undefined) return tx.clock.now();
  const day = requirePastDay(tx, receivedOn, '/receivedOn', { vi: 'Ngày nhận', en: 'The day it came' });
  return day === today(tx) ? tx.clock.now() : momentOfDay(tx, day);
}
