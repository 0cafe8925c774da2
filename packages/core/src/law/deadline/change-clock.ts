import { recordAudit } from '../../audit/index.ts';
import type { Actor } from '../../identity/index.ts';
import { officeDay, requireFound, type Tx } from '../../platform/index.ts';
import { readCalendar } from '../working-calendar/calendar.queries.ts';
import { holdCalendar } from '../working-calendar/calendar-events.ts';
import { DeadlineClock } from './clock.ts';
import { appendClockEvents, countedEvents, readClockEvents } from './clock-events.queries.ts';
import { type ClockEvent, foldClockEvents } from './clock-events.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { Period } from './rule.ts';
import { requirePast } from './start-clock.ts';

/** When it took effect (now, unless said otherwise) and why; the reason is read by whoever looks at the file later. */
export type ClockChange = { at?: Temporal.Instant; reason: string };

/**
 * Stops the time, as while the party supplements its dossier.
 * @throws DomainError `not-found`, `invalid-transition` for what can't follow, `invalid-input` for the future; like every
 *   function of this file
 */
export function pauseClock(tx: Tx, actor: Actor, clockId: string, change: ClockChange): Promise<DeadlineClock> {
  return append(tx, actor, clockId, change, (at) => ({ type: 'pause', at }));
}

/** Lets the time go on. */
export function resumeClock(tx: Tx, actor: Actor, clockId: string, change: ClockChange): Promise<DeadlineClock> {
  return append(tx, actor, clockId, change, (at) => ({ type: 'resume', at }));
}

/** Counts anew, as when a dossier that was returned comes back complete. */
export function restartClock(tx: Tx, actor: Actor, clockId: string, change: ClockChange): Promise<DeadlineClock> {
  return append(tx, actor, clockId, change, (at) => ({ type: 'restart', at }));
}

/** Ends the counting: what was due is done, in time or late. */
export function finishClock(tx: Tx, actor: Actor, clockId: string, change: ClockChange): Promise<DeadlineClock> {
  return append(tx, actor, clockId, change, (at) => ({ type: 'finish', at }));
}

/** Gives more time. @returns the clock, and the id by which the extension can be taken back */
export async function extendClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  change: ClockChange & Period,
): Promise<{ clock: DeadlineClock; extensionId: string }> {
  const extensionId = tx.ids.next();
  const { amount, unit } = change;
  const clock = await append(tx, actor, clockId, change, (at) => ({ type: 'extend', at, extensionId, amount, unit }));
  return { clock, extensionId };
}

/** Takes an extension back; the date is what it would be without it. */
export function removeExtension(
  tx: Tx,
  actor: Actor,
  clockId: string,
  change: ClockChange & { extensionId: string },
): Promise<DeadlineClock> {
  const { extensionId } = change;
  return append(tx, actor, clockId, change, (at) => ({ type: 'remove-extension', at, extensionId }));
}

async function append(
  tx: Tx,
  actor: Actor,
  clockId: string,
  change: ClockChange,
  eventAt: (at: Temporal.Instant) => ClockEvent,
): Promise<DeadlineClock> {
  const at = requirePast(tx, change.at);
  await holdCalendar(tx);
  await tx.sql('select 1 from clocks where id = $1 for update', [clockId]);
  const clock = requireFound(await tx.em.findOne(DeadlineClock, { id: clockId }, { refresh: true }), 'deadline');
  const recorded = (await readClockEvents(tx, [clockId])).get(clockId)!;
  const event = eventAt(at);
  const events = [...countedEvents(recorded), event];
  const calendar = await readCalendar(tx);
  const deadline = computeDeadline(clock.rule, events, calendar);
  const { startedAt, finishedAt } = foldClockEvents(events);
  const before = clock.dueOn ?? null;
  const after = deadline.dueOn?.toString() ?? null;
  await tx.sql(
    `update clocks set state = $2, started_on = $3, due_on = $4, finished_at = $5, calendar_version = $6,
            event_count = event_count + 1, row_version = row_version + 1 where id = $1`,
    [clockId, deadline.state, officeDay(startedAt).toString(), after, finishedAt?.toString() ?? null, calendar.version],
  );
  const { type, at: _, ...data } = event;
  await appendClockEvents(tx, actor, [
    {
      clockId,
      seq: clock.eventCount + 1,
      type,
      at: at.toString(),
      reason: change.reason,
      note: null,
      data,
      dueBefore: before,
      dueAfter: after,
      calendarVersion: calendar.version,
    },
  ]);
  recordAudit(tx, actor, {
    type: `clock.${type}`,
    subject: { type: 'clock', id: clockId },
    data: { ...data, at: at.toString(), reason: change.reason, dueBefore: before, dueAfter: after },
  });
  await tx.em.refresh(clock);
  return clock;
}
