import type { Tx } from '../platform/index.ts';

/** A place in the outbox. Both are 64-bit numbers, kept as the text PostgreSQL gives. */
export type OutboxPlace = { xid: string; position: string };

export type OutboxRead = { itemIds: string[]; rows: number; last: OutboxPlace | null };

export const outboxStart: OutboxPlace = { xid: '0', position: '0' };

/**
 * Notes that an item's documents may have changed, in the transaction of the change: the note is there if, and only if,
 * the change is.
 */
export async function noteForSearch(tx: Tx, itemId: string): Promise<void> {
  await tx.sql('insert into search_outbox (item_id) values ($1)', [itemId]);
}

/**
 * The next notes after a place. Numbers are given out before transactions commit, so a reader that went by them alone
 * would pass over a slow one. Notes are ordered by their transaction instead, and only those are read that come before
 * the oldest transaction still running: none can be added among them any more.
 */
export async function readOutbox(tx: Tx, after: OutboxPlace, limit: number): Promise<OutboxRead> {
  const rows = await tx.sql<{ xid: string; position: string; item_id: string }>(
    `select xid::text as xid, position::text as position, item_id
       from search_outbox
      where (xid, position) > ($1::text::xid8, $2::text::bigint)
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by search_outbox.xid, search_outbox.position
      limit $3`,
    [after.xid, after.position, limit],
  );
  const last = rows.at(-1);
  return {
    itemIds: [...new Set(rows.map((row) => row.item_id))],
    rows: rows.length,
    last: last ? { xid: last.xid, position: last.position } : null,
  };
}

/** Where a reader stands; null when it has never read. */
export async function readCursor(tx: Tx, reader: string): Promise<(OutboxPlace & { complete: boolean }) | null> {
  const [row] = await tx.sql<OutboxPlace & { complete: boolean }>(
    'select xid::text as xid, position::text as position, complete from search_cursors where reader = $1',
    [reader],
  );
  return row ?? null;
}

export async function writeCursor(tx: Tx, reader: string, place: OutboxPlace, complete: boolean): Promise<void> {
  await tx.sql(
    `insert into search_cursors (reader, xid, position, complete) values ($1, $2::text::xid8, $3::text::bigint, $4)
     on conflict (reader) do update
       set xid = excluded.xid, position = excluded.position, complete = excluded.complete, moved_at = clock_timestamp()`,
    [reader, place.xid, place.position, complete],
  );
}

export async function dropCursor(tx: Tx, reader: string): Promise<void> {
  await tx.sql('delete from search_cursors where reader = $1', [reader]);
}

/**
 * Deletes the notes that every reader has read: the engines named and whoever is rebuilding. The cursor of an engine
 * that is no longer configured goes first, or it would hold them forever; when it comes back, it starts incomplete.
 * @returns how many notes were deleted
 */
export async function pruneOutbox(tx: Tx, engines: string[]): Promise<number> {
  await tx.sql(`delete from search_cursors where reader not like '%:rebuild' and not reader = any($1)`, [engines]);
  const [readers] = await tx.sql<{ known: number }>(
    'select count(*)::int as known from search_cursors where reader = any($1)',
    [engines],
  );
  if (readers?.known !== engines.length) return 0;
  const [pruned] = await tx.sql<{ rows: number }>(
    `with least_read as (select xid, position from search_cursors order by xid, position limit 1),
          gone as (
            delete from search_outbox o using least_read l
             where (o.xid, o.position) <= (l.xid, l.position) returning 1
          )
     select count(*)::int as rows from gone`,
  );
  return pruned?.rows ?? 0;
}
