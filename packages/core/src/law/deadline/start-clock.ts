import { recordAudit } from '../../audit/index.ts';
import type { Actor } from '../../identity/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import { readCalendar } from '../working-calendar/calendar.queries.ts';
import { holdCalendar } from '../working-calendar/calendar-events.ts';
import { type ClockKind, type ClockSubject, DeadlineClock } from './clock.ts';
import { appendClockEvents } from './clock-events.queries.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { DeadlineRule } from './rule.ts';

export type StartClockInput = {
  subject: ClockSubject;
  /** Which of the subject's deadlines, such as `processing`. */
  purpose: string;
  kind: ClockKind;
  rule: DeadlineRule;
  /** When it began to count; now, unless said otherwise. */
  at?: Temporal.Instant;
  reason?: string;
};

/**
 * Starts a deadline of a subject, in the transaction of the operation that makes it begin, which is the one to authorize.
 * @throws DomainError `duplicate` when the subject has a clock of this purpose and kind, `invalid-input` for a start in
 *   the future
 */
export async function startClock(tx: Tx, actor: Actor, input: StartClockInput): Promise<DeadlineClock> {
  const { subject, purpose, kind, rule, reason = '' } = input;
  const at = requirePast(tx, input.at);
  await holdCalendar(tx);
  const calendar = await readCalendar(tx);
  const dueOn = computeDeadline(rule, [{ type: 'start', at }], calendar).dueOn!.toString();
  const id = tx.ids.next();
  const [row] = await tx.sql(
    `insert into clocks (id, subject_type, subject_id, purpose, kind, rule, state, started_on, due_on, calendar_version,
                         event_count, created_at, row_version)
     values ($1, $2, $3, $4, $5, $6::jsonb, 'running', $7, $8, $9, 1, $10, 1)
     on conflict (subject_type, subject_id, purpose, kind) do nothing returning id`,
    [
      id,
      subject.type,
      subject.id,
      purpose,
      kind,
      JSON.stringify(rule),
      officeDay(at).toString(),
      dueOn,
      calendar.version,
      tx.clock.now().toString(),
    ],
  );
  if (!row) throw new DomainError('duplicate', 'This deadline is being counted already.', { facts: { purpose, kind } });
  await appendClockEvents(tx, actor, [
    {
      clockId: id,
      seq: 1,
      type: 'start',
      at: at.toString(),
      reason,
      note: null,
      data: {},
      dueBefore: null,
      dueAfter: dueOn,
      calendarVersion: calendar.version,
    },
  ]);
  recordAudit(tx, actor, {
    type: 'clock.started',
    subject: { type: 'clock', id },
    data: { of: subject, purpose, kind, rule, at: at.toString(), dueOn, calendarVersion: calendar.version },
  });
  return tx.em.findOneOrFail(DeadlineClock, { id });
}

/** The moment something took effect. @throws DomainError `invalid-input` for one that hasn't come yet */
export function requirePast(tx: Tx, at: Temporal.Instant = tx.clock.now()): Temporal.Instant {
  if (Temporal.Instant.compare(at, tx.clock.now()) <= 0) return at;
  const detail = 'What moves a deadline can’t lie in the future.';
  throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/at', detail }] });
}
