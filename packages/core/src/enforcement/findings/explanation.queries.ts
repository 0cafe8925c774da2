import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';

/**
 * The last day of the party's time by the longer count, whether it still runs or is over; null where the law gives none.
 * Only the record that holds counts.
 */
export async function explanationEnd(tx: Tx, { id }: Pick<Case, 'id'>): Promise<string | null> {
  const [row] = await tx.sql<{ dueOn: string | null }>(
    `select to_char(max(c.due_on), 'YYYY-MM-DD') as "dueOn" from clocks c
      where c.subject_type = 'case' and c.subject_id = $1::text and c.purpose like 'explanation-%'
        and c.created_at >= (select max(e.at) from case_events e where e.case_id = $1::uuid and e.action = 'make-record')`,
    [id],
  );
  return row?.dueOn ?? null;
}

/** Whether the record that holds says the case is a complex one. */
export async function isComplexCase(tx: Tx, { id }: Pick<Case, 'id'>): Promise<boolean> {
  const [row] = await tx.sql<{ complexity: string }>(
    `select data->>'complexity' as complexity from case_events
      where case_id = $1 and action = 'make-record' order by seq desc limit 1`,
    [id],
  );
  return row?.complexity === 'complex';
}
