import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openLog, type Tx } from '../../src/platform/index.ts';
import {
  createSearchIndexer,
  meilisearchSearch,
  noteForSearch,
  postgresSearch,
  rebuildSearch,
  type SearchDocument,
  type SearchEngine,
  type SearchIndexer,
} from '../../src/search/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';
import { closedAddress } from './closed-port.ts';
import { article } from './search-corpus.ts';

let database: TestDatabase;
let second: TestDatabase;
let postgres: SearchEngine;
let unreachable: SearchEngine;
const log = openLog('silent', 'test');

/** The items as they are now, for the indexer to load. */
const store = new Map<string, SearchDocument>();
const load = async (_tx: Tx, ids: string[]) => ids.flatMap((id) => store.get(id) ?? []);

beforeAll(async () => {
  [database, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  postgres = postgresSearch(database);
  unreachable = meilisearchSearch({ url: await closedAddress(), key: null });
});
afterAll(() => Promise.all([database.close(), second.close()]));
beforeEach(async () => {
  store.clear();
  await database.transaction((tx) =>
    tx.sql('truncate search_documents, search_outbox, search_cursors, search_refusals'),
  );
});

/** A second engine with a database of its own, as a server elsewhere is. */
function elsewhere(): SearchEngine {
  return { ...postgresSearch(second), name: 'meilisearch' };
}

function indexerOf(...engines: SearchEngine[]): SearchIndexer {
  return createSearchIndexer({ database, engines, load, log });
}

function write(tx: Tx, id: string, body: string): Promise<void> {
  store.set(id, article(id, 'Tin', body));
  return noteForSearch(tx, id);
}

async function search(text: string, engine = postgres): Promise<string[]> {
  const answer = await engine.query({ text, exact: false, sort: 'date', limit: 100 });
  return answer.hits.map((hit) => hit.itemId).sort();
}

/** Feeds until nothing is left: transactions of other databases on the server may hold notes back for a moment. */
function drained(indexer: SearchIndexer): Promise<void> {
  return vi.waitFor(
    async () => {
      await indexer.runOnce();
      expect((await indexer.lag()).every((lag) => lag.notes === 0)).toBe(true);
    },
    { timeout: 20_000, interval: 20 },
  );
}

test('what was noted is found, and what has no documents any more is not', async () => {
  const indexer = indexerOf(postgres);
  await database.transaction(async (tx) => {
    await write(tx, 'one', 'đò ngang');
    await write(tx, 'two', 'đò dọc');
    await write(tx, 'two', 'đò dọc sông');
  });
  await drained(indexer);
  expect(await search('đò')).toEqual(['one', 'two']);
  store.delete('one');
  await database.transaction((tx) => noteForSearch(tx, 'one'));
  await drained(indexer);
  expect(await search('đò')).toEqual(['two']);
});

test('a transaction that fails leaves no note', async () => {
  await expect(
    database.transaction(async (tx) => {
      await noteForSearch(tx, 'never');
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await indexerOf(postgres).lag()).toMatchObject([{ engine: 'postgresql', notes: 0, oldestSeconds: 0 }]);
});

test('a transaction that commits after a later one isn’t passed over', async () => {
  const indexer = indexerOf(postgres);
  const slowNoted = Promise.withResolvers<void>();
  const slowMayEnd = Promise.withResolvers<void>();
  const slow = database.transaction(async (tx) => {
    await write(tx, 'slow', 'thong thả');
    slowNoted.resolve();
    await slowMayEnd.promise;
  });
  await slowNoted.promise;
  await database.transaction((tx) => write(tx, 'fast', 'vội vàng'));
  await indexer.runOnce();
  slowMayEnd.resolve();
  await slow;
  await drained(indexer);
  expect(await search('thong thả')).toEqual(['slow']);
  expect(await search('vội vàng')).toEqual(['fast']);
});

test('more notes than one batch holds are all read', async () => {
  const indexer = indexerOf(postgres);
  const ids = Array.from({ length: 1_203 }, (_, i) => `n${i}`);
  await database.transaction(async (tx) => {
    for (const id of ids) store.set(id, article(id, 'Tin', 'lô hàng'));
    await tx.sql('insert into search_outbox (item_id) select unnest($1::text[])', [ids]);
  });
  await drained(indexer);
  expect(await postgres.count()).toBe(ids.length);
});

test('two workers of one engine don’t disturb each other', async () => {
  await database.transaction(async (tx) => {
    for (let i = 0; i < 40; i += 1) await write(tx, `w${i}`, 'hai thợ một việc');
  });
  const [first, other] = [indexerOf(postgres), indexerOf(postgres)];
  await Promise.all([first.runOnce(), other.runOnce(), first.runOnce(), other.runOnce()]);
  await drained(first);
  expect(await search('"hai thợ"')).toHaveLength(40);
});

test('an engine that is down holds up nobody, loses nothing, and catches up', async () => {
  const indexer = indexerOf(postgres, unreachable);
  await database.transaction((tx) => write(tx, 'kept', 'bền bỉ'));
  await vi.waitFor(async () => {
    await expect(indexer.runOnce()).rejects.toThrow(AggregateError);
    expect(await search('bền bỉ')).toEqual(['kept']);
  });
  expect(await indexer.lag()).toMatchObject([
    { engine: 'postgresql', notes: 0 },
    { engine: 'meilisearch', notes: 1 },
  ]);
  const back = elsewhere();
  const again = indexerOf(postgres, back);
  await drained(again);
  expect(await search('bền bỉ', back)).toEqual(['kept']);
});

test('notes are deleted once every engine has read them, and not before', async () => {
  const notes = async () => {
    const rows = await database.transaction((tx) =>
      tx.sql<{ n: number }>('select count(*)::int as n from search_outbox'),
    );
    return rows[0]?.n;
  };
  await database.transaction((tx) => write(tx, 'noted', 'ghi chú'));
  await vi.waitFor(async () => {
    await expect(indexerOf(postgres, unreachable).runOnce()).rejects.toThrow();
    expect(await search('ghi chú')).toEqual(['noted']);
  });
  expect(await notes()).toBe(1);
  await drained(indexerOf(postgres));
  expect(await notes()).toBe(0);
});

test('one item an engine can’t take doesn’t hold up the others, and is named', async () => {
  const indexer = indexerOf(postgres);
  const bad = { ...article('bad', 'Tin', 'hỏng'), firstSeenAt: Temporal.Instant.fromEpochMilliseconds(8.64e15) };
  await database.transaction(async (tx) => {
    for (let i = 0; i < 5; i += 1) await write(tx, `good${i}`, 'tốt lành');
    store.set('bad', { ...bad, publishedAt: null });
    await noteForSearch(tx, 'bad');
  });
  await drained(indexer);
  expect(await search('tốt lành')).toHaveLength(5);
  expect(await indexer.lag()).toMatchObject([{ notes: 0, refusals: 1 }]);
  await database.transaction((tx) => write(tx, 'bad', 'đã sửa'));
  await drained(indexer);
  expect(await search('"đã sửa"')).toEqual(['bad']);
  expect(await indexer.lag()).toMatchObject([{ refusals: 0 }]);
});

test('an engine that comes later isn’t complete until it was rebuilt', async () => {
  await database.transaction((tx) => write(tx, 'early', 'có từ trước'));
  await drained(indexerOf(postgres));
  const late = elsewhere();
  const indexer = indexerOf(postgres, late);
  await drained(indexer);
  expect((await indexer.lag()).map((lag) => lag.complete)).toEqual([true, false]);
  await rebuildSearch({ database, engine: late, loadAll: batches([...store.values()]), print: () => undefined });
  expect((await indexer.lag()).map((lag) => lag.complete)).toEqual([true, true]);
  expect(await search('"có từ trước"', late)).toEqual(['early']);
});

test('the loop brings a change in by itself and ends when told', async () => {
  const indexer = indexerOf(postgres);
  indexer.start();
  try {
    await database.transaction((tx) => write(tx, 'live', 'trực tiếp'));
    await vi.waitFor(async () => expect(await search('trực tiếp')).toEqual(['live']), { timeout: 20_000 });
  } finally {
    await indexer.stop();
  }
  await database.transaction((tx) => write(tx, 'later', 'trễ chuyến'));
  expect(await search('trễ chuyến')).toEqual([]);
});

test('what changes during a rebuild is in the new index, whether it was read before or after', async () => {
  const indexer = indexerOf(postgres);
  await database.transaction(async (tx) => {
    for (let i = 0; i < 6; i += 1) await write(tx, `r${i}`, 'bản cũ');
    await write(tx, 'removed', 'bản cũ');
  });
  await drained(indexer);
  const totals: number[] = [];
  async function* whileThingsChange(): AsyncGenerator<SearchDocument[]> {
    const all = [...store.values()];
    yield all.slice(0, 4);
    await database.transaction(async (tx) => {
      await write(tx, 'r0', 'bản mới');
      await write(tx, 'r5', 'bản mới');
      await write(tx, 'added', 'bản mới');
      store.delete('removed');
      await noteForSearch(tx, 'removed');
    });
    await indexer.runOnce();
    totals.push((await search('bản')).length);
    yield all.slice(4);
  }
  const built = await rebuildSearch({
    database,
    engine: postgres,
    loadAll: whileThingsChange(),
    print: () => undefined,
  });
  expect(built).toBe(7);
  await drained(indexer);
  expect(await search('"bản mới"')).toEqual(['added', 'r0', 'r5']);
  expect(await search('"bản cũ"')).toEqual(['r1', 'r2', 'r3', 'r4']);
  expect(totals[0]).toBeGreaterThanOrEqual(7);
});

test('a rebuild that fails leaves the index as it was, and another can follow', async () => {
  await database.transaction((tx) => write(tx, 'stays', 'còn nguyên'));
  await drained(indexerOf(postgres));
  async function* broken(): AsyncGenerator<SearchDocument[]> {
    yield [article('half', 'Tin', 'dở dang')];
    throw new Error('source lost');
  }
  await expect(
    rebuildSearch({ database, engine: postgres, loadAll: broken(), print: () => undefined }),
  ).rejects.toThrow('source lost');
  expect(await search('còn nguyên')).toEqual(['stays']);
  expect(await search('dở dang')).toEqual([]);
  const lines: string[] = [];
  await rebuildSearch({
    database,
    engine: postgres,
    loadAll: batches([...store.values()]),
    print: (line) => lines.push(line),
  });
  expect(await search('còn nguyên')).toEqual(['stays']);
  expect(lines.at(-1)).toMatch(/1 documents, the new index is in use/);
});

test('two rebuilds of one engine don’t run at once', async () => {
  async function* nested(): AsyncGenerator<SearchDocument[]> {
    yield [];
    await expect(
      rebuildSearch({ database, engine: postgres, loadAll: batches([]), print: () => undefined }),
    ).rejects.toMatchObject({ code: 'already-claimed' });
  }
  await rebuildSearch({ database, engine: postgres, loadAll: nested(), print: () => undefined });
});

async function* batches(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (let at = 0; at < documents.length; at += 2) yield documents.slice(at, at + 2);
}
