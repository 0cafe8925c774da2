import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { moveClocks } from '../deadline/move-clocks.ts';
import type { CalendarDay } from './calendar-day.ts';
import { appendCalendarEvent, lockCalendar } from './calendar-events.ts';
import { holdDay } from './hold-day.ts';
import type { CalendarChange } from './propose-day.ts';
import type { Decision } from './working-calendar.ts';

/**
 * Confirms that a day holds: it is official from now on. Nobody confirms what they proposed themselves.
 * @param input.decision what it rests on, where the day doesn't name it yet; null keeps what it has
 * @throws DomainError `forbidden` for one's own proposal, `version-conflict`, or `invalid-transition` when it is confirmed
 *   or withdrawn already
 */
export async function confirmDay(
  tx: Tx,
  actor: Actor,
  day: Authorized<CalendarDay, 'law.confirm'>,
  input: { rowVersion: number; decision: Decision | null; reason: string },
): Promise<CalendarChange> {
  await lockCalendar(tx);
  await holdDay(tx, day, input.rowVersion);
  if (day.confirmedAt) throw new DomainError('invalid-transition', 'This day is confirmed already.');
  if (day.proposedById === actor.id) {
    throw new DomainError('forbidden', 'You proposed this day yourself; somebody else has to confirm it.', {
      facts: { action: 'law.confirm' },
    });
  }
  const decision = input.decision ?? day.decision ?? null;
  await tx.sql(
    `update calendar_days set status = 'official', decision = $2::jsonb, confirmed_at = $3, confirmed_by_id = $4,
            confirmed_by_name = $5, row_version = row_version + 1 where id = $1`,
    [day.id, decision && JSON.stringify(decision), tx.clock.now().toString(), actor.id, actor.name],
  );
  await tx.em.refresh(day);
  const version = await appendCalendarEvent(tx, actor, day.id, 'confirmed', input.reason);
  const moved = await moveClocks(tx, actor, { type: 'confirmed', day, version });
  recordAudit(tx, actor, {
    type: 'calendar.day-confirmed',
    subject: { type: 'calendar-day', id: day.id },
    data: { date: day.date, kind: day.kind, decision, reason: input.reason, movedClocks: moved.length },
  });
  return { day, moved };
}
