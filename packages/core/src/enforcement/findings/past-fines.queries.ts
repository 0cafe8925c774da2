import type { Tx } from '../../platform/index.ts';

export type PastFines = { count: number; lowestVnd: number; medianVnd: number; highestVnd: number };

/** Of many decisions for one provision, this many of the newest say what is usual. */
const mostDecisions = 1000;

/**
 * What was decided before for the same provision, by its code: fines of decisions that weren't cancelled, in other cases.
 * @param exceptCaseId its own decisions don't count
 */
export async function pastFines(
  tx: Tx,
  provisionCodes: readonly string[],
  exceptCaseId: string,
): Promise<Map<string, PastFines>> {
  const rows = await tx.sql<{ code: string; count: string; lowest: string; median: string; highest: string }>(
    `select w.code, count(*) as count, min(d.fine) as lowest, max(d.fine) as highest,
            percentile_disc(0.5) within group (order by d.fine) as median
       from (select distinct code from unnest($1::text[]) u(code)) w
       join lateral (
         select (point->>'fineVnd')::bigint as fine
           from findings f
           join case_decisions d on d.case_id = f.case_id and d.kind in ('fine', 'fine-without-record')
           cross join lateral jsonb_array_elements(d.content->'points') point
          where f.provision_code = w.code and f.case_id <> $2::uuid
            and point->>'findingId' = f.id::text and point->>'fineVnd' is not null
            and not exists (select 1 from case_decisions c
                             where c.case_id = d.case_id and c.kind = 'cancellation' and c.changes_id = d.id)
          order by d.decided_at desc limit ${mostDecisions}
       ) d on true
      group by w.code`,
    [provisionCodes, exceptCaseId],
  );
  return new Map(
    rows.map(({ code, count, lowest, median, highest }) => [
      code,
      { count: Number(count), lowestVnd: Number(lowest), medianVnd: Number(median), highestVnd: Number(highest) },
    ]),
  );
}
