import { type Actor, mayOnAll, personNames } from '../../identity/index.ts';
import { clocksOf, readCalendar } from '../../law/index.ts';
import { allowedActions, type Tx } from '../../platform/index.ts';
import { type CaseClockView, toCaseClockView } from '../cases/case-view.ts';
import { Complaint, type ComplaintAction, type ComplaintState, complaintTransitions } from './complaint.ts';

export type ComplaintView = Pick<
  Complaint,
  | 'id'
  | 'decisionId'
  | 'level'
  | 'filedOn'
  | 'grounds'
  | 'channel'
  | 'state'
  | 'dialogues'
  | 'outcomeText'
  | 'rowVersion'
> & {
  handler: { id: string; name: string } | null;
  outcome: NonNullable<Complaint['outcome']> | null;
  decidedAt: Temporal.Instant | null;
  clocks: CaseClockView[];
  actions: ComplaintAction[];
};

/** The complaints about a case's decisions, the first first, each with its times and what the reader may do about it. */
export async function complaintsOf(tx: Tx, actor: Actor, caseId: string): Promise<ComplaintView[]> {
  const complaints = await tx.em.find(Complaint, { caseId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const names = await personNames(
    tx,
    complaints.flatMap(({ handlerId }) => handlerId ?? []),
  );
  const deciders = await tx.sql<{ id: string }>(
    'select distinct decided_by_id as id from case_decisions where case_id = $1',
    [caseId],
  );
  // It goes to another person than the one who decided (Complaints Law).
  const reviews = mayOnAll(actor, 'case.review') && deciders.every(({ id }) => id !== actor.id);
  const calendar = await readCalendar(tx);
  const views: ComplaintView[] = [];
  for (const complaint of complaints) {
    const { id, decisionId, level, filedOn, grounds, channel, state, dialogues, outcomeText, rowVersion } = complaint;
    const clocks = await clocksOf(tx, { type: 'complaint', id });
    const { handlerId } = complaint;
    views.push({
      ...{ id, decisionId, level, filedOn, grounds, channel, state, dialogues, outcomeText, rowVersion },
      handler: handlerId ? { id: handlerId, name: names.get(handlerId) ?? handlerId } : null,
      outcome: complaint.outcome ?? null,
      decidedAt: complaint.decidedAt ?? null,
      clocks: clocks.map((clock) => toCaseClockView(clock, calendar)),
      actions: reviews ? allowedActions<ComplaintState, ComplaintAction>(complaintTransitions, state) : [],
    });
  }
  return views;
}
