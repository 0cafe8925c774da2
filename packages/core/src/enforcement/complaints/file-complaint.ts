import type { Actor, Authorized } from '../../identity/index.ts';
import { computeDeadline, readCalendar } from '../../law/index.ts';
import { officeDay, officeTimeZone, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { today } from '../cases/case-clocks.ts';
import { requirePastDay, tidy, wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import type { CaseDecision } from '../decisions/decision.ts';
import { decisionInForce } from '../decisions/decision-in-force.ts';
import { blocked } from '../execution/obligations.ts';
import { clockRules } from '../law/index.ts';
import { Complaint } from './complaint.ts';
import { finishComplaintClocks, moveComplaint, startAcceptanceClock } from './complaint-step.ts';

export type FileComplaintInput = {
  rowVersion: number;
  /** The decision that holds, unless another is named. */
  decisionId?: string | null | undefined;
  level?: 1 | 2 | undefined;
  grounds: string;
  /** The party writes in the portal; an officer enters what came on paper. */
  channel: 'portal' | 'paper';
  /** ISO 8601: when a letter came; today in the portal. */
  filedOn?: string | undefined;
  /** What kept the party from complaining in time. */
  lateReason?: string | null | undefined;
};

/**
 * Takes a complaint about a decision: within ninety days of its delivery, a second one within thirty days of the first
 * answer. What comes later needs what kept the party from it. Execution goes on.
 * @throws DomainError `version-conflict`, `invalid-transition` while another is handled, `forbidden`, `invalid-input`
 * @source Complaints Law 02/2011 Art. 9, 33; LHAV Art. 73.1
 */
export async function fileComplaint(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.complain'>,
  input: FileComplaintInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'file-complaint', input.rowVersion);
  const { decision } = await decisionInForce(tx, kase, input.decisionId);
  const grounds = requireWords(input.grounds, '/grounds', 'Say what the complaint is about.');
  requireChannel(actor, input.channel);
  const filedOn =
    input.channel === 'portal' || input.filedOn === undefined
      ? today(tx)
      : requirePastDay(tx, input.filedOn, '/filedOn', { vi: 'Ngày nhận đơn', en: 'The day it came' });
  const earlier = await tx.em.find(
    Complaint,
    { caseId: kase.id, decisionId: decision.id },
    { orderBy: { createdAt: 1 } },
  );
  if (earlier.some(({ state }) => ['received', 'accepted', 'suspended'].includes(state))) {
    throw blocked({ vi: 'Đã có khiếu nại đang được giải quyết.', en: 'A complaint is being handled already.' });
  }
  const level = input.level ?? (earlier.some(({ state }) => state === 'decided') ? 2 : 1);
  const until = await lastDay(tx, decision, level, earlier);
  const lateReason = tidy(input.lateReason ?? '') || null;
  if (until !== null && filedOn > until && lateReason === null) {
    throw wrongField('/lateReason', {
      vi: `Thời hạn khiếu nại đã hết sau ngày ${dmy(until)}; chỉ nhận khi có trở ngại khách quan, hãy nêu rõ.`,
      en: `The time for this complaint ended on ${dmy(until)}; it is taken only where something beyond the party’s control kept it from it. Say what.`,
    });
  }
  const complaint = tx.em.create(Complaint, {
    ...{ id: tx.ids.next(), caseId: kase.id, decisionId: decision.id, level, filedOn, grounds, channel: input.channel },
    ...{ state: 'received', handlerId: null, dialogues: [], outcome: null, outcomeText: '', decidedAt: null },
    ...{ createdAt: tx.clock.now(), createdById: actor.id },
  });
  await tx.em.flush();
  await startAcceptanceClock(tx, actor, complaint);
  return endCaseStep(tx, actor, kase, step, {
    note: `Khiếu nại lần ${level} đối với Quyết định số ${decision.number}${lateReason ? `. Nộp muộn vì: ${lateReason}` : ''}`,
    isPublic: true,
    data: { complaintId: complaint.id, what: 'filed', level, decisionId: decision.id, filedOn, until, lateReason },
  });
}

/**
 * The party takes its complaint back.
 * @throws DomainError `version-conflict`, `invalid-transition` once it is answered, `not-found`, `invalid-input`
 */
export async function withdrawComplaint(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.complain'>,
  input: { rowVersion: number; complaintId: string; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'file-complaint', input.rowVersion);
  const complaint = await moveComplaint(tx, kase, input.complaintId, 'withdraw');
  const note = `Rút khiếu nại lần ${complaint.level}${tidy(input.reason) ? `: ${tidy(input.reason)}` : ''}`;
  await finishComplaintClocks(tx, actor, complaint, note);
  return endCaseStep(tx, actor, kase, step, {
    note,
    isPublic: true,
    data: { complaintId: complaint.id, what: 'withdrawn' },
  });
}

function requireChannel(actor: Actor, channel: FileComplaintInput['channel']): void {
  const isParty = actor.kind === 'user' && (actor.publisherId ?? null) !== null;
  if (actor.kind === 'system' || isParty === (channel === 'portal')) return;
  throw wrongField('/channel', {
    vi: isParty ? 'Khiếu nại gửi từ cổng được ghi nhận là gửi trực tuyến.' : 'Cán bộ chỉ nhập đơn khiếu nại bằng giấy.',
    en: isParty ? 'What is written in the portal comes by the portal.' : 'An officer enters what came on paper.',
  });
}

/** The last day of the time for a complaint; null while it doesn't run. */
async function lastDay(
  tx: Tx,
  { paperId }: CaseDecision,
  level: 1 | 2,
  earlier: readonly Complaint[],
): Promise<string | null> {
  const calendar = await readCalendar(tx);
  if (level === 2) {
    const first = earlier.findLast((each) => each.level === 1 && each.state === 'decided');
    if (!first) {
      throw blocked({
        vi: 'Chỉ khiếu nại lần hai sau khi khiếu nại lần đầu được giải quyết.',
        en: 'A second complaint follows the answer to the first.',
      });
    }
    return endOf(clockRules.complaintSecond, officeDay(first.decidedAt!).toString(), calendar);
  }
  const [row] = await tx.sql<{ day: string | null }>(
    `select to_char(min(deemed_on), 'YYYY-MM-DD') as day from deliveries where paper_id = $1`,
    [paperId],
  );
  return row?.day ? endOf(clockRules.complaint, row.day, calendar) : null;
}

function endOf(
  rule: Parameters<typeof computeDeadline>[0],
  day: string,
  calendar: Parameters<typeof computeDeadline>[2],
): string {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: officeTimeZone, plainTime: '12:00' }).toInstant();
  return computeDeadline(rule, [{ type: 'start', at }], calendar).dueOn!.toString();
}
