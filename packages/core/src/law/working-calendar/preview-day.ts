import { requireFound, type Tx } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { findMoves, type MovedClock } from '../deadline/move-clocks.ts';
import { readCalendar } from './calendar.queries.ts';
import { CalendarDay } from './calendar-day.ts';
import { refuseTaken, requireSuits } from './propose-day.ts';
import { type DayKind, withDay, withoutDay } from './working-calendar.ts';

/** A change somebody thinks of making. */
export type CalendarDayChange =
  | { change: 'propose'; date: string; kind: DayKind; name: Bilingual }
  | { change: 'withdraw'; dayId: string };

/**
 * Which open deadlines a change of the calendar would move, by the date they move from; nothing is stored.
 * @throws DomainError as the change itself would
 */
export async function previewDay(tx: Tx, change: CalendarDayChange): Promise<MovedClock[]> {
  const calendar = await readCalendar(tx);
  if (change.change === 'withdraw') {
    const found = await tx.em.findOne(CalendarDay, { id: change.dayId, withdrawnAt: null });
    const { date } = requireFound(found, 'day of the calendar');
    return findMoves(tx, date, withoutDay(calendar, date));
  }
  requireSuits(change);
  await refuseTaken(tx, change.date);
  const { date, kind, name } = change;
  return findMoves(tx, date, withDay(calendar, { date, kind, name, status: 'provisional', decision: null }));
}
