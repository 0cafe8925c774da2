import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Confidence } from '../confidence.ts';
import { type MovedClock, moveClocks } from '../deadline/move-clocks.ts';
import { CalendarDay } from './calendar-day.ts';
import { appendCalendarEvent, lockCalendar } from './calendar-events.ts';
import { type DayKind, type DayStatus, type Decision, isWeekend } from './working-calendar.ts';

export type ProposeDayInput = {
  /** ISO 8601. */
  date: string;
  kind: DayKind;
  name: Bilingual;
  status: DayStatus;
  decision: Decision | null;
  confidence: Confidence;
  reason: string;
};

/** A change of the calendar: the day, and the deadlines it moved. */
export type CalendarChange = { day: CalendarDay; moved: MovedClock[] };

/**
 * Enters a day into the working calendar. It counts from now on: open deadlines over it move in the same transaction, and
 * say why in their history.
 * @throws DomainError `duplicate` when the date has a day already, `invalid-input` when the kind doesn't suit the weekday
 */
export async function proposeDay(
  tx: Tx,
  actor: Actor,
  input: Authorized<ProposeDayInput, 'law.manage'>,
): Promise<CalendarChange> {
  requireSuits(input);
  await lockCalendar(tx);
  await refuseTaken(tx, input.date);
  const { reason, ...given } = input;
  const day = tx.em.create(CalendarDay, {
    ...given,
    id: tx.ids.next(),
    proposedStatus: input.status,
    proposedAt: tx.clock.now(),
    proposedById: actor.id,
    proposedByName: actor.name,
    rowVersion: 1,
  });
  const version = await appendCalendarEvent(tx, actor, day.id, 'proposed', reason);
  const moved = await moveClocks(tx, actor, { type: 'proposed', day, version });
  recordAudit(tx, actor, {
    type: 'calendar.day-proposed',
    subject: { type: 'calendar-day', id: day.id },
    data: { ...given, reason, movedClocks: moved.length },
  });
  return { day, moved };
}

/** @throws DomainError `invalid-input` */
export function requireSuits({ date, kind }: { date: string; kind: DayKind }): void {
  const weekend = isWeekend(Temporal.PlainDate.from(date));
  if (kind === 'make-up' && !weekend) refuse('Only a Saturday or Sunday is worked to make up for another day.');
  if (kind === 'compensatory' && weekend)
    refuse('A day off in place of another is a weekday; the weekend is off anyway.');
}

function refuse(detail: string): never {
  throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/kind', detail }] });
}

/** @throws DomainError `duplicate` */
export async function refuseTaken(tx: Tx, date: string): Promise<void> {
  const taken = await tx.em.findOne(CalendarDay, { date, withdrawnAt: null });
  if (!taken) return;
  throw new DomainError('duplicate', `The calendar has ${taken.name.en} on ${date} already. Withdraw that day first.`, {
    facts: { dayId: taken.id },
    fieldErrors: [{ pointer: '/date', detail: 'already has a day' }],
  });
}
