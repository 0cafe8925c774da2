import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { moveClocks } from '../deadline/move-clocks.ts';
import type { CalendarDay } from './calendar-day.ts';
import { appendCalendarEvent, lockCalendar } from './calendar-events.ts';
import { holdDay } from './hold-day.ts';
import type { CalendarChange } from './propose-day.ts';

/**
 * Takes a day out of the calendar; its date is what its weekday says again, and open deadlines over it move. The day and
 * its history stay.
 * @throws DomainError `version-conflict`, or `invalid-transition` when it is withdrawn already
 */
export async function withdrawDay(
  tx: Tx,
  actor: Actor,
  day: Authorized<CalendarDay, 'law.manage'>,
  input: { rowVersion: number; reason: string },
): Promise<CalendarChange> {
  await lockCalendar(tx);
  await holdDay(tx, day, input.rowVersion);
  await tx.sql('update calendar_days set withdrawn_at = $2, row_version = row_version + 1 where id = $1', [
    day.id,
    tx.clock.now().toString(),
  ]);
  await tx.em.refresh(day);
  const version = await appendCalendarEvent(tx, actor, day.id, 'withdrawn', input.reason);
  const moved = await moveClocks(tx, actor, { type: 'withdrawn', day, version });
  recordAudit(tx, actor, {
    type: 'calendar.day-withdrawn',
    subject: { type: 'calendar-day', id: day.id },
    data: { date: day.date, kind: day.kind, reason: input.reason, movedClocks: moved.length },
  });
  return { day, moved };
}
