import type { Actor } from '../../identity/index.ts';
import { clocksOf, finishClock, startClock } from '../../law/index.ts';
import { DomainError, nextState, requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { momentOfDay } from '../cases/case-clocks.ts';
import { toCaseError } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { officesHeldBy } from '../decisions/offices.queries.ts';
import { clockRules } from '../law/index.ts';
import { Complaint, type ComplaintAction, type ComplaintState, complaintTransitions } from './complaint.ts';

/** A complaint by its id, for whoever asks for permission on its case. @throws DomainError `not-found` */
export async function findComplaint(tx: Tx, id: string): Promise<Complaint> {
  return requireFound(await tx.em.findOne(Complaint, { id }), 'complaint');
}

/** A complaint of a case, moved on. @throws DomainError `not-found`, `invalid-transition` */
export async function moveComplaint(
  tx: Tx,
  kase: Pick<Case, 'id'>,
  id: string,
  action: ComplaintAction,
): Promise<Complaint> {
  const complaint = requireFound(await tx.em.findOne(Complaint, { id, caseId: kase.id }), 'complaint');
  complaint.state = nextState<ComplaintState, ComplaintAction>(complaintTransitions, complaint.state, action);
  return complaint;
}

/**
 * A complaint goes to another person than the one who decided, and not to who made the record or proposed; the second one
 * to the chairman of the province.
 * @throws DomainError `forbidden`, `outside-competence`
 */
export async function requireReviewer(
  tx: Tx,
  actor: Actor,
  { decisionId, level, handlerId }: Complaint,
  today: string,
): Promise<void> {
  const [decision, involved] = [
    await tx.em.findOneOrFail(CaseDecision, { id: decisionId }),
    await tx.sql<{ id: string }>(
      `select actor_id as id from case_events e join case_decisions d on d.case_id = e.case_id
        where d.id = $1 and e.action in ('make-record', 'propose-decision')
        union select c.decided_by_id from case_decisions c join case_decisions d on d.case_id = c.case_id where d.id = $1
        union select c.handler_id from complaints c
               where c.decision_id = $1 and c.level < $2 and c.handler_id is not null`,
      [decisionId, level],
    ),
  ];
  const why = {
    vi: 'Bạn đã tham gia giải quyết vụ việc này nên khiếu nại phải do người khác giải quyết.',
    en: 'You had a part in this case, so somebody else handles the complaint.',
  };
  if (decision.decidedById === actor.id || involved.some(({ id }) => id === actor.id)) {
    throw toCaseError({ code: 'forbidden', why });
  }
  if (handlerId && handlerId !== actor.id) {
    const other = {
      vi: 'Khiếu nại này đang do người khác giải quyết.',
      en: 'Somebody else handles this complaint.',
    };
    throw toCaseError({ code: 'already-claimed', why: other });
  }
  if (level === 1 || actor.kind !== 'user') return;
  const offices = await officesHeldBy(tx, actor.id, today);
  if (offices.some(({ title }) => title === 'province-chair')) return;
  const chair = {
    vi: 'Khiếu nại lần hai do Chủ tịch Ủy ban nhân dân cấp tỉnh giải quyết (Luật Khiếu nại 02/2011 Điều 21).',
    en: 'The second complaint goes to the chairman of the provincial People’s Committee (Complaints Law Art. 21).',
  };
  throw new DomainError('outside-competence', chair.en, { facts: { why: chair } });
}

const subjectOf = ({ id }: Pick<Complaint, 'id'>) => ({ type: 'complaint', id });

/** How long there is to take it on, or to refuse it in writing. */
export async function startAcceptanceClock(tx: Tx, actor: Actor, complaint: Complaint): Promise<void> {
  await startClock(tx, actor, {
    subject: subjectOf(complaint),
    ...{ purpose: 'complaint-acceptance', kind: 'statutory', rule: clockRules.complaintAcceptance },
    at: momentOfDay(tx, complaint.filedOn),
  });
}

/** How long there is to decide on it, by its level and by how complex it is. */
export async function startDecisionClock(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  { isComplex }: { isComplex: boolean },
): Promise<void> {
  const first = isComplex ? clockRules.complaintDecisionFirstComplex : clockRules.complaintDecisionFirst;
  const second = isComplex ? clockRules.complaintDecisionSecondComplex : clockRules.complaintDecisionSecond;
  const rule = complaint.level === 1 ? first : second;
  await startClock(tx, actor, {
    subject: subjectOf(complaint),
    ...{ purpose: 'complaint-decision', kind: 'statutory', rule },
  });
}

/** The clock of a complaint that runs or stands still; null while none does. */
export async function openClockOf(tx: Tx, complaint: Complaint, purpose: string) {
  const clocks = await clocksOf(tx, subjectOf(complaint));
  return clocks.find((clock) => clock.purpose === purpose && isOpen(clock.deadline.state)) ?? null;
}

export async function finishComplaintClocks(tx: Tx, actor: Actor, complaint: Complaint, reason: string): Promise<void> {
  for (const { id, deadline } of await clocksOf(tx, subjectOf(complaint))) {
    if (isOpen(deadline.state)) await finishClock(tx, actor, id, { reason });
  }
}

function isOpen(state: string): boolean {
  return state === 'running' || state === 'paused';
}
