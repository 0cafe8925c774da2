import { officeDay, type Tx } from '../../platform/index.ts';
import { depositDueAt, type Release, releaseDays } from './release-days.ts';

/** How far ahead issues are expected: enough for a reader's fortnight. */
const plannedDays = 14;

type Row = {
  id: string;
  outlet_id: string;
  release: Release;
  copies: number;
  due_time: string | null;
  days_before: number;
  first: string;
  last: string;
};

/**
 * Enters the issues of the next fortnight, of schedules that weren't planned so far yet; a bounded number of schedules.
 * While an outlet's licence is suspended or gone nothing is expected of it.
 * @returns how many schedules were looked at; as many as `limit` means that more may be waiting
 */
export async function planDeposits(
  tx: Tx,
  { limit = 100 }: { limit?: number } = {},
): Promise<{ schedules: number; planned: number }> {
  const waiting = await tx.sql<{ id: string }>(
    `select s.id from deposit_schedules s join outlets o on o.id = s.outlet_id
      where o.status = 'active' and (s.planned_through is null or s.planned_through < $1)
        and (s.planned_through is null
             or coalesce(least(s.valid_to, o.licence_valid_to), 'infinity') > s.planned_through)
        and s.valid_from <= $1
      order by s.planned_through nulls first, s.id limit $2`,
    [horizon(tx).toString(), limit],
  );
  let planned = 0;
  for (const { id } of waiting) planned += await planSchedule(tx, id);
  return { schedules: waiting.length, planned };
}

/** Enters a schedule's issues that aren't planned yet, from today to the horizon. @returns how many */
export async function planSchedule(tx: Tx, scheduleId: string): Promise<number> {
  const today = officeDay(tx.clock.now());
  const [row] = await tx.sql<Row>(
    `select s.id, s.outlet_id, s.release, s.copies, s.due_time, s.days_before,
            to_char(greatest(s.valid_from, s.planned_through + 1, $2), 'YYYY-MM-DD') as first,
            to_char(least(s.valid_to, o.licence_valid_to, $3), 'YYYY-MM-DD') as last
       from deposit_schedules s join outlets o on o.id = s.outlet_id
      where s.id = $1 for update of s`,
    [scheduleId, today.toString(), horizon(tx).toString()],
  );
  if (!row) return 0;
  const days = releaseDays(row.release, Temporal.PlainDate.from(row.first), Temporal.PlainDate.from(row.last));
  for (const day of days) {
    await tx.sql(
      `insert into deposits (id, schedule_id, outlet_id, released_on, due_at, copies_due, state)
       values ($1, $2, $3, $4, $5, $6, 'expected') on conflict (schedule_id, released_on) do nothing`,
      [
        tx.ids.next(),
        row.id,
        row.outlet_id,
        day.toString(),
        depositDueAt(day, { dueTime: row.due_time, daysBefore: row.days_before }).toString(),
        row.copies,
      ],
    );
  }
  await tx.sql('update deposit_schedules set planned_through = greatest(planned_through, $2::date) where id = $1', [
    scheduleId,
    row.last,
  ]);
  return days.length;
}

function horizon(tx: Tx): Temporal.PlainDate {
  return officeDay(tx.clock.now()).add({ days: plannedDays });
}
