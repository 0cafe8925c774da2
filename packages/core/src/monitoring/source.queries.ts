import { decodeCursor, type Page, requireFound, type Tx, toInstant, toPage } from '../platform/index.ts';
import { type OutletRef, outletJson } from './item.queries.ts';
import type { SourceKind } from './source.ts';

export type SourceView = {
  id: string;
  outlet: OutletRef;
  kind: SourceKind;
  name: string;
  url: string;
  local: boolean;
  enabled: boolean;
  intervalSeconds: number;
  health: 'new' | 'ok' | 'failing' | 'blocked';
  failureCount: number;
  lastFetchedAt: Temporal.Instant | null;
  lastSuccessAt: Temporal.Instant | null;
  nextFetchAt: Temporal.Instant | null;
  lastError: { code: string; detail: string } | null;
  itemCount: number;
  rowVersion: number;
};

type Row = {
  id: string;
  outlet: OutletRef;
  kind: SourceKind;
  name: string;
  url: string;
  local: boolean;
  enabled: boolean;
  interval_seconds: number;
  health: SourceView['health'];
  failure_count: number;
  last_fetched_at: string | null;
  last_success_at: string | null;
  next_fetch_at: string;
  last_error_code: string | null;
  last_error_detail: string | null;
  item_count: string;
  row_version: number;
};

const select = `
  select s.*, ${outletJson} as outlet, (select count(*) from item_sources l where l.source_id = s.id) as item_count
    from sources s join outlets o on o.id = s.outlet_id`;

/** Sources by name. */
export async function listSources(
  tx: Tx,
  query: {
    cursor?: string | undefined;
    limit: number;
    outletId?: string | undefined;
    health?: SourceView['health'] | undefined;
  },
): Promise<Page<SourceView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const rows = await tx.sql<Row>(
    `${select}
      where ($1::uuid is null or s.outlet_id = $1) and ($2::text is null or s.health = $2)
        and ($3::text is null or (s.name, s.id) > ($3, $4::uuid))
      order by s.name, s.id limit $5`,
    [query.outletId ?? null, query.health ?? null, after[0], after[1], query.limit + 1],
  );
  return toPage(rows, query.limit, (row) => [row.name, row.id], toView);
}

/** @throws DomainError `not-found` */
export async function getSource(tx: Tx, id: string): Promise<SourceView> {
  const [row] = await tx.sql<Row>(`${select} where s.id = $1`, [id]);
  return toView(requireFound(row, 'source'));
}

function toView(row: Row): SourceView {
  const at = (value: string | null) => (value === null ? null : toInstant(value));
  return {
    id: row.id,
    outlet: row.outlet,
    kind: row.kind,
    name: row.name,
    url: row.url,
    local: row.local,
    enabled: row.enabled,
    intervalSeconds: row.interval_seconds,
    health: row.health,
    failureCount: row.failure_count,
    lastFetchedAt: at(row.last_fetched_at),
    lastSuccessAt: at(row.last_success_at),
    nextFetchAt: row.enabled ? at(row.next_fetch_at) : null,
    lastError: row.last_error_code === null ? null : { code: row.last_error_code, detail: row.last_error_detail ?? '' },
    itemCount: Number(row.item_count),
    rowVersion: row.row_version,
  };
}
