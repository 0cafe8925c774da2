import type { Tx } from '../platform/index.ts';

export type Overview = {
  items: number;
  versions: number;
  signals: number;
  openReviewItems: number;
  sources: number;
  sourcesFailing: number;
  outlets: number;
};

/** What there is, in numbers. */
export async function getOverview(tx: Tx): Promise<Overview> {
  const [row] = await tx.sql<Record<keyof Overview, string>>(
    `select (select count(*) from items where current_version_id is not null) as items,
            (select count(*) from item_versions) as versions,
            (select count(*) from signals) as signals,
            (select count(*) from review_items where status = 'open') as "openReviewItems",
            (select count(*) from sources where enabled) as sources,
            (select count(*) from sources where enabled and health in ('failing', 'blocked')) as "sourcesFailing",
            (select count(*) from outlets) as outlets`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)])) as Overview;
}

/** For each outlet: how much of it is watched, and what was found. */
export async function countByOutlet(
  tx: Tx,
  outletIds: string[],
): Promise<Map<string, { sourceCount: number; itemCount: number; signalCount: number; openReviewCount: number }>> {
  const rows = await tx.sql<{ id: string; sources: string; items: string; signals: string; open: string }>(
    `select o.id,
            (select count(*) from sources s where s.outlet_id = o.id) as sources,
            (select count(*) from items i where i.outlet_id = o.id) as items,
            (select coalesce(sum(i.signal_count), 0) from items i where i.outlet_id = o.id) as signals,
            (select count(*) from review_items q where q.outlet_id = o.id and q.status = 'open') as open
       from outlets o where o.id = any($1::uuid[])`,
    [outletIds],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        sourceCount: Number(row.sources),
        itemCount: Number(row.items),
        signalCount: Number(row.signals),
        openReviewCount: Number(row.open),
      },
    ]),
  );
}
