import { requireFound, type Tx } from '../../platform/index.ts';
import { readCalendar } from '../working-calendar/calendar.queries.ts';
import { type ClockKind, type ClockSubject, DeadlineClock } from './clock.ts';
import { countedEvents, type RecordedClockEvent, readClockEvents } from './clock-events.queries.ts';
import { computeDeadline, type Deadline } from './compute-deadline.ts';
import type { DeadlineRule } from './rule.ts';

export type ClockView = {
  id: string;
  subject: ClockSubject;
  purpose: string;
  kind: ClockKind;
  rule: DeadlineRule;
  deadline: Deadline;
  /** Everything that happened to it, changes of the calendar among them, the first first. */
  history: RecordedClockEvent[];
  rowVersion: number;
};

/**
 * A clock with its explanation: an open one by the calendar as it is, a finished one by the calendar it was finished by.
 * @throws DomainError `not-found`
 */
export async function getClock(tx: Tx, id: string): Promise<ClockView> {
  return toView(tx, requireFound(await tx.em.findOne(DeadlineClock, { id }), 'deadline'));
}

/** The clocks of a subject, statutory ones first. */
export async function clocksOf(tx: Tx, subject: ClockSubject): Promise<ClockView[]> {
  const clocks = await tx.em.find(
    DeadlineClock,
    { subjectType: subject.type, subjectId: subject.id },
    { orderBy: { kind: 'desc', createdAt: 'asc', id: 'asc' } },
  );
  const views: ClockView[] = [];
  for (const clock of clocks) views.push(await toView(tx, clock));
  return views;
}

async function toView(tx: Tx, clock: DeadlineClock): Promise<ClockView> {
  const history = (await readClockEvents(tx, [clock.id])).get(clock.id)!;
  const calendar = await readCalendar(tx, clock.finishedAt ? clock.calendarVersion : undefined);
  return {
    id: clock.id,
    subject: { type: clock.subjectType, id: clock.subjectId },
    purpose: clock.purpose,
    kind: clock.kind,
    rule: clock.rule,
    deadline: computeDeadline(clock.rule, countedEvents(history), calendar),
    history,
    rowVersion: clock.rowVersion,
  };
}
