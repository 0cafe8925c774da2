import type { Actor, Authorized } from '../../identity/index.ts';
import { pauseClock, resumeClock } from '../../law/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { requirePastDay } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, type CaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { tellParty } from '../execution/tell-party.ts';
import type { Complaint, ComplaintAction } from './complaint.ts';
import {
  finishComplaintClocks,
  moveComplaint,
  openClockOf,
  requireReviewer,
  startDecisionClock,
} from './complaint-step.ts';

type Handled = { rowVersion: number; complaintId: string };
type Reviewed = Authorized<Case, 'case.review'>;

/** Begins what a reviewer does with a complaint: the case is held, the complaint moved, its reviewer another person. */
export async function beginReview(
  tx: Tx,
  actor: Actor,
  kase: Case,
  { rowVersion, complaintId }: Handled,
  action: ComplaintAction,
): Promise<{ step: CaseStep; complaint: Complaint }> {
  const step = await beginCaseStep(tx, actor, kase, 'handle-complaint', rowVersion);
  const complaint = await moveComplaint(tx, kase, complaintId, action);
  await requireReviewer(tx, actor, complaint, step.facts.today);
  return { step, complaint };
}

/**
 * Takes a complaint on, within seven working days. Whoever does handles it to its end.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden` for who had a part in the case,
 *   `outside-competence` for a second complaint
 * @source Decree 155/2026/NĐ-CP Art. 10
 */
export async function acceptComplaint(
  tx: Tx,
  actor: Actor,
  kase: Reviewed,
  input: Handled & { isComplex?: boolean | undefined },
): Promise<Case> {
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'accept');
  const note = `Thụ lý khiếu nại lần ${complaint.level}`;
  await finishComplaintClocks(tx, actor, complaint, note);
  await startDecisionClock(tx, actor, complaint, { isComplex: input.isComplex === true });
  complaint.handlerId = actor.id;
  return end(tx, actor, kase, step, complaint, 'accepted', note);
}

/**
 * Refuses to take a complaint on, in writing and with the reason.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` without a reason
 */
export async function refuseComplaint(
  tx: Tx,
  actor: Actor,
  kase: Reviewed,
  input: Handled & { reason: string },
): Promise<Case> {
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'refuse');
  complaint.outcomeText = requireWords(input.reason, '/reason', 'Say why it isn’t taken on.');
  complaint.handlerId = actor.id;
  complaint.decidedAt = tx.clock.now();
  const note = `Không thụ lý khiếu nại lần ${complaint.level}: ${complaint.outcomeText}`;
  await finishComplaintClocks(tx, actor, complaint, note);
  await tellParty(tx, kase, {
    key: `complaint-refused:${complaint.id}`,
    kind: 'complaint',
    subject: `Hồ sơ vụ việc số ${kase.number}: không thụ lý khiếu nại`,
    body: note,
  });
  return end(tx, actor, kase, step, complaint, 'refused', note);
}

/** Notes a dialogue with the party; a second complaint isn't decided without one. @source Decree 155/2026/NĐ-CP */
export async function noteDialogue(
  tx: Tx,
  actor: Actor,
  kase: Reviewed,
  input: Handled & { on: string; note: string },
): Promise<Case> {
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'note-dialogue');
  const on = requirePastDay(tx, input.on, '/on', { vi: 'Ngày đối thoại', en: 'The day of the dialogue' });
  const said = requireWords(input.note, '/note', 'Say what was said.');
  complaint.dialogues = [...complaint.dialogues, { on, note: said }];
  return end(tx, actor, kase, step, complaint, 'dialogue', `Đối thoại ngày ${dmy(on)}: ${said}`);
}

/** Suspends the handling; its time stands still. */
export async function suspendComplaint(
  tx: Tx,
  actor: Actor,
  kase: Reviewed,
  input: Handled & { reason: string },
): Promise<Case> {
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'suspend');
  const reason = requireWords(input.reason, '/reason', 'Say why it is suspended.');
  const clock = requireFound(await openClockOf(tx, complaint, 'complaint-decision'), 'deadline');
  await pauseClock(tx, actor, clock.id, { reason });
  return end(tx, actor, kase, step, complaint, 'suspended', `Tạm đình chỉ giải quyết khiếu nại: ${reason}`);
}

/** Takes the handling up again. */
export async function resumeComplaint(
  tx: Tx,
  actor: Actor,
  kase: Reviewed,
  input: Handled & { reason: string },
): Promise<Case> {
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'resume');
  const reason = requireWords(input.reason, '/reason', 'Say why it goes on.');
  const clock = requireFound(await openClockOf(tx, complaint, 'complaint-decision'), 'deadline');
  await resumeClock(tx, actor, clock.id, { reason });
  return end(tx, actor, kase, step, complaint, 'resumed', `Tiếp tục giải quyết khiếu nại: ${reason}`);
}

function end(
  tx: Tx,
  actor: Actor,
  kase: Case,
  step: CaseStep,
  { id, level }: Complaint,
  what: string,
  note: string,
): Promise<Case> {
  return endCaseStep(tx, actor, kase, step, { note, isPublic: true, data: { complaintId: id, what, level } });
}
