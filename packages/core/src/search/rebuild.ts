import { type Database, DomainError, type Tx } from '../platform/index.ts';
import { dropCursor, type OutboxPlace, readCursor, writeCursor } from './outbox.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchEngine } from './search-engine.ts';
import { feedLocks } from './search-indexer.ts';

/** Lets one rebuild of an engine run at a time. */
const rebuildLocks = { postgresql: 7_311_007, meilisearch: 7_311_008 } as const;

/**
 * Builds an engine's index anew from all documents and puts it in the place of the old one, without a moment in which
 * queries find less. What changes meanwhile is read again from the outbox: its place is kept from the start, and the
 * engine goes back there when the new index is put in.
 * @param loadAll every document, in batches; the windows of an item in any of them
 * @param print is told how far it is, a line at a time
 * @returns how many documents the new index holds
 * @throws DomainError `already-claimed` when a rebuild of this engine is running
 */
export async function rebuildSearch(options: {
  database: Database;
  engine: SearchEngine;
  loadAll: AsyncIterable<SearchDocument[]>;
  print: (line: string) => void;
}): Promise<number> {
  const { database, engine } = options;
  // Held to the end by a connection of its own; it has changed nothing, so it holds up nobody who reads the outbox.
  return database.transaction(async (guard) => {
    const [lock] = await guard.sql<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      rebuildLocks[engine.name],
    ]);
    if (!lock?.mine) throw new DomainError('already-claimed', 'This search index is already being rebuilt.');
    return rebuild(options);
  });
}

async function rebuild({ database, engine, loadAll, print }: Parameters<typeof rebuildSearch>[0]): Promise<number> {
  const reader = `${engine.name}:rebuild`;
  const start = await keepPlace(database, reader);
  const fresh = await engine.beginRebuild();
  let documents = 0;
  try {
    for await (const batch of loadAll) {
      await fresh.add(batch);
      documents += batch.length;
      print(`${engine.name}: ${documents} documents`);
    }
    await database.transaction(async (tx) => {
      // Waits until the batch being fed has ended, and keeps the next one back until the new index is in its place.
      await tx.sql('select pg_advisory_xact_lock($1)', [feedLocks[engine.name]]);
      // Back before the swap, on only after it: should the program end in between, changes are read twice, never not.
      await database.transaction((inner) => goBack(inner, engine, start));
      await fresh.swap();
      await writeCursor(tx, engine.name, start, true);
    });
  } catch (error) {
    await fresh.abandon();
    throw error;
  } finally {
    await database.transaction((tx) => dropCursor(tx, reader));
  }
  print(`${engine.name}: ${documents} documents, the new index is in use`);
  return documents;
}

async function goBack(tx: Tx, engine: SearchEngine, start: OutboxPlace): Promise<void> {
  const cursor = await readCursor(tx, engine.name);
  if (cursor && isAfter(cursor, start)) await writeCursor(tx, engine.name, start, cursor.complete);
}

function isAfter(a: OutboxPlace, b: OutboxPlace): boolean {
  return BigInt(a.xid) === BigInt(b.xid) ? BigInt(a.position) > BigInt(b.position) : BigInt(a.xid) > BigInt(b.xid);
}

/**
 * Stands a reader in the outbox where every change before is seen by who reads from now on: just before the oldest
 * transaction that still runs. What has not ended yet will be read again.
 */
async function keepPlace(database: Database, reader: string): Promise<OutboxPlace> {
  return database.transaction(async (tx) => {
    const [row] = await tx.sql<{ xid: string }>(
      'select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid',
    );
    // After every note of the transaction before: none has a number as high as this.
    const place = { xid: row!.xid, position: '9223372036854775807' };
    await writeCursor(tx, reader, place, false);
    return place;
  });
}
