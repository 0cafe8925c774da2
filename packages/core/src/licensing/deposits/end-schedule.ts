import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';

/**
 * Ends a schedule with a day: what it expected after that is expected no longer. What came or is overdue stays.
 * @throws DomainError `not-found`, `version-conflict`, `invalid-input` for a day before the schedule's first
 */
export async function endDepositSchedule(
  tx: Tx,
  actor: Actor,
  subject: Authorized<{ id: string }, 'deposit.record'>,
  /** `validTo` is the last day, ISO 8601. */
  input: { rowVersion: number; validTo: string },
): Promise<void> {
  const [row] = await tx.sql<{ outlet_id: string; valid_from: string; row_version: number }>(
    `select outlet_id, to_char(valid_from, 'YYYY-MM-DD') as valid_from, row_version
       from deposit_schedules where id = $1 for update`,
    [subject.id],
  );
  if (!row) throw new DomainError('not-found', 'There is no such schedule.');
  if (row.row_version !== input.rowVersion) {
    throw new DomainError('version-conflict', 'This changed while you were looking at it. Look again, then go on.');
  }
  if (input.validTo < row.valid_from) {
    throw new DomainError('invalid-input', 'The last day is before the first.', {
      fieldErrors: [{ pointer: '/validTo', detail: 'before validFrom' }],
    });
  }
  await tx.sql('update deposit_schedules set valid_to = $2, row_version = row_version + 1 where id = $1', [
    subject.id,
    input.validTo,
  ]);
  const dropped = await tx.sql(
    `delete from deposits where schedule_id = $1 and state = 'expected' and released_on > $2 returning id`,
    [subject.id, input.validTo],
  );
  recordAudit(tx, actor, {
    type: 'deposit-schedule.ended',
    subject: { type: 'outlet', id: row.outlet_id },
    data: { scheduleId: subject.id, validTo: input.validTo, dropped: dropped.length },
  });
}
