import { recordAudit } from '../../audit/index.ts';
import { timekeeperActor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';

type Row = { id: string; outlet_id: string; released_on: string; has_right: boolean };

const withoutRight = 'Ngày phát hành không có giấy phép có hiệu lực nên không phải nộp.';

/**
 * Marks the issues whose hour has passed without copies, a bounded number at a time. Of an outlet whose licence was
 * suspended or had ended nothing was due: those are excused, with the reason.
 * @returns how many were looked at; as many as `limit` means that more may be waiting
 */
export async function markOverdueDeposits(
  tx: Tx,
  { limit = 200 }: { limit?: number } = {},
): Promise<{ overdue: number; excused: number }> {
  const due = await tx.sql<Row>(
    `select d.id, d.outlet_id, to_char(d.released_on, 'YYYY-MM-DD') as released_on,
            o.status = 'active' and (o.licence_valid_to is null or o.licence_valid_to >= d.released_on) as has_right
       from deposits d join outlets o on o.id = d.outlet_id
      where d.state = 'expected' and d.due_at <= $1
      order by d.due_at limit $2 for update of d skip locked`,
    [tx.clock.now().toString(), limit],
  );
  const done = { overdue: 0, excused: 0 };
  for (const row of due) {
    const state = row.has_right ? 'overdue' : 'excused';
    await tx.sql('update deposits set state = $2, excuse = $3, row_version = row_version + 1 where id = $1', [
      row.id,
      state,
      row.has_right ? null : withoutRight,
    ]);
    recordAudit(tx, timekeeperActor, {
      type: `deposit.${state}`,
      subject: { type: 'deposit', id: row.id },
      data: { outletId: row.outlet_id, releasedOn: row.released_on },
    });
    done[state] += 1;
  }
  return done;
}
