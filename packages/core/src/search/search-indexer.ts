import { type Database, type Logger, sqlState, type Tx } from '../platform/index.ts';
import { type OutboxPlace, outboxStart, pruneOutbox, readCursor, readOutbox, writeCursor } from './outbox.ts';
import type { ItemDocuments, SearchDocument } from './search-document.ts';
import type { EngineName, SearchEngine } from './search-engine.ts';

/** Reads the documents of items as they are now. An item without any is taken out of the index. */
export type LoadDocuments = (tx: Tx, itemIds: string[]) => Promise<SearchDocument[]>;

export type SearchLag = {
  engine: EngineName;
  /** Notes not read yet, and the age of the oldest. */
  notes: number;
  oldestSeconds: number;
  /** Items the engine could not take. */
  refusals: number;
  /** Whether it holds every item there was when it last read; false until an engine that came later was rebuilt. */
  complete: boolean;
};

export type SearchIndexer = {
  /**
   * Feeds every engine all there is to read, then deletes the notes all have read.
   * @returns how many notes were read, all engines together
   * @throws AggregateError of what went wrong with some, after the others were fed
   */
  runOnce(): Promise<number>;
  /** Reads on until stopped: at once while there is something, else every quarter of a second. */
  start(): void;
  /** Resolves when the last batch has ended. */
  stop(): Promise<void>;
  lag(): Promise<SearchLag[]>;
};

const batchNotes = 500;
const idleMs = 250;
const longestBackOffMs = 30_000;
const pruneEveryMs = 10_000;

/**
 * Brings what the outbox names into the engines. Each engine has a cursor of its own, so one that is down is behind and
 * nothing else; one process at a time feeds an engine, the others pass it by.
 */
export function createSearchIndexer(options: {
  database: Database;
  engines: SearchEngine[];
  load: LoadDocuments;
  log: Logger;
}): SearchIndexer {
  const { database, engines, log } = options;
  const names = engines.map((engine) => engine.name);
  let running: { stopped: AbortController; loops: Promise<void>[] } | null = null;

  async function drain(engine: SearchEngine): Promise<number> {
    let total = 0;
    for (;;) {
      const read = await feedBatch(options, engine);
      total += read;
      if (read < batchNotes) return total;
    }
  }

  const prune = () => database.transaction((tx) => pruneOutbox(tx, names));

  async function keepFeeding(engine: SearchEngine, stopped: AbortSignal): Promise<void> {
    let failures = 0;
    while (!stopped.aborted) {
      try {
        const read = await feedBatch(options, engine);
        if (failures > 0) log.info({ engine: engine.name }, 'the search index is fed again');
        failures = 0;
        if (read < batchNotes) await pause(idleMs, stopped);
      } catch (error) {
        failures += 1;
        if (failures === 1) log.warn({ err: error, engine: engine.name }, 'the search index can’t be fed');
        await pause(Math.min(longestBackOffMs, idleMs * 2 ** failures), stopped);
      }
    }
  }

  async function keepPruning(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await pause(pruneEveryMs, stopped);
      await prune().catch((error) => log.warn({ err: error }, 'the search outbox can’t be pruned'));
    }
  }

  return {
    async runOnce() {
      const outcomes = await Promise.allSettled(engines.map(drain));
      await prune();
      const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      if (errors.length > 0) throw new AggregateError(errors, 'Some search engines could not be fed.');
      return outcomes.reduce((sum, outcome) => sum + (outcome.status === 'fulfilled' ? outcome.value : 0), 0);
    },
    start() {
      if (running) return;
      const stopped = new AbortController();
      const loops = engines.map((engine) => keepFeeding(engine, stopped.signal));
      running = { stopped, loops: [...loops, keepPruning(stopped.signal)] };
    },
    async stop() {
      const last = running;
      running = null;
      last?.stopped.abort();
      await Promise.all(last?.loops ?? []);
    },
    lag: () =>
      database.transaction(async (tx) => {
        const lags: SearchLag[] = [];
        for (const name of names) lags.push(await lagOf(tx, name));
        return lags;
      }),
  };
}

/** The key of the lock that lets one process at a time feed an engine. */
export const feedLocks: Record<EngineName, number> = { postgresql: 7_311_005, meilisearch: 7_311_006 };

/** @returns how many notes were read; 0 when there are none or another process feeds the engine */
async function feedBatch(
  { database, load, log }: { database: Database; load: LoadDocuments; log: Logger },
  engine: SearchEngine,
): Promise<number> {
  return database.transaction(async (tx) => {
    const [lock] = await tx.sql<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      feedLocks[engine.name],
    ]);
    if (!lock?.mine) return 0;
    const cursor = (await readCursor(tx, engine.name)) ?? (await firstCursor(tx, engine, log));
    const read = await readOutbox(tx, cursor, batchNotes);
    if (read.last === null) return 0;
    const documents = Map.groupBy(await load(tx, read.itemIds), (document) => document.itemId);
    const replace = read.itemIds.map((itemId) => ({ itemId, documents: documents.get(itemId) ?? [] }));
    const refused = await indexAll(engine, replace);
    await noteRefusals(tx, engine.name, read.itemIds, refused);
    for (const { itemId, reason } of refused)
      log.error({ engine: engine.name, itemId, reason }, 'refused by the search');
    await writeCursor(tx, engine.name, read.last, cursor.complete);
    return read.rows;
  });
}

/**
 * An engine that was never fed begins with the oldest note kept. PostgreSQL has been there since the first item; any
 * other that finds items already there has to be rebuilt before it's complete.
 */
async function firstCursor(tx: Tx, engine: SearchEngine, log: Logger): Promise<OutboxPlace & { complete: boolean }> {
  const [known] = await tx.sql<{ items: boolean }>('select exists (select from search_documents) as items');
  const complete = engine.name === 'postgresql' || known?.items === false;
  if (!complete)
    log.warn({ engine: engine.name }, 'this search index is new: rebuild it, until then PostgreSQL answers');
  await writeCursor(tx, engine.name, outboxStart, complete);
  return { ...outboxStart, complete };
}

type Refusal = { itemId: string; reason: string };

/**
 * Indexes a batch. When an engine that is well refuses it, the halves are tried apart until the item it can't take
 * stands alone: one bad item doesn't hold up the rest.
 * @throws what the engine threw, when it isn't well
 */
async function indexAll(engine: SearchEngine, replace: ItemDocuments[]): Promise<Refusal[]> {
  try {
    await engine.index(replace);
    return [];
  } catch (error) {
    if (!(await engine.health()) || sqlState(error).startsWith('57')) throw error;
    const [only] = replace;
    if (replace.length === 1 && only) {
      return [{ itemId: only.itemId, reason: error instanceof Error ? error.message.slice(0, 500) : String(error) }];
    }
    const middle = Math.ceil(replace.length / 2);
    const first = await indexAll(engine, replace.slice(0, middle));
    return [...first, ...(await indexAll(engine, replace.slice(middle)))];
  }
}

async function noteRefusals(tx: Tx, engine: EngineName, itemIds: string[], refused: Refusal[]): Promise<void> {
  await tx.sql('delete from search_refusals where engine = $1 and item_id = any($2)', [engine, itemIds]);
  for (const { itemId, reason } of refused) {
    await tx.sql('insert into search_refusals (engine, item_id, reason) values ($1, $2, $3)', [engine, itemId, reason]);
  }
}

async function lagOf(tx: Tx, engine: EngineName): Promise<SearchLag> {
  const cursor = await readCursor(tx, engine);
  const [row] = await tx.sql<{ notes: number; oldest: number; refusals: number }>(
    `select count(*)::int as notes,
            coalesce(extract(epoch from clock_timestamp() - min(noted_at)), 0)::float8 as oldest,
            (select count(*)::int from search_refusals where engine = $3) as refusals
       from search_outbox where (xid, position) > ($1::text::xid8, $2::text::bigint)`,
    [cursor?.xid ?? outboxStart.xid, cursor?.position ?? outboxStart.position, engine],
  );
  return {
    engine,
    notes: row?.notes ?? 0,
    oldestSeconds: Math.max(0, row?.oldest ?? 0),
    refusals: row?.refusals ?? 0,
    complete: cursor?.complete ?? false,
  };
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopped.addEventListener('abort', end);
  });
}
