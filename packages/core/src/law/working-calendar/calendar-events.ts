import type { Actor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { CalendarDayEventType } from './calendar-day.ts';

/** Any number that no other advisory lock of the program uses: it stands for the calendar. */
const calendarLock = 7_311_003;

/** Keeps the calendar as it is until the transaction ends; taken before any clock is. */
export async function holdCalendar(tx: Tx): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock_shared($1)', [calendarLock]);
}

/** Waits until nobody counts by the calendar any more and lets nobody begin until the transaction ends. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock($1)', [calendarLock]);
}

/** Notes what happened to a day, under `lockCalendar`. @returns the calendar's new version */
export async function appendCalendarEvent(
  tx: Tx,
  actor: Actor,
  calendarDayId: string,
  type: CalendarDayEventType,
  reason: string,
): Promise<number> {
  const [row] = await tx.sql<{ seq: number }>(
    `insert into calendar_day_events (calendar_day_id, type, actor_kind, actor_id, actor_name, at, reason)
     values ($1, $2, $3, $4, $5, $6, $7) returning seq`,
    [calendarDayId, type, actor.kind, actor.id, actor.name, tx.clock.now().toString(), reason],
  );
  return row!.seq;
}
