import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize, crawlerActor, setupActor } from '../../src/identity/index.ts';
import {
  addSource,
  fetchPageJob,
  getSource,
  recordPageFailure,
  recordPageRead,
  recordSourceFailure,
  recordSourceRead,
  Source,
  type SourceEntry,
  type SourceKind,
} from '../../src/monitoring/index.ts';
import { type Tx, toInstant } from '../../src/platform/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const clock = testClock();
const url = 'https://pages.example/tin';
const day = 86_400;

let database: TestDatabase;
let outlet: Outlet;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  outlet = await anOutlet(database, 'pages');
});
afterAll(() => database.close());

/** A source of the test's own and what the crawler does with it. */
async function aSource(more: { intervalSeconds?: number; kind?: SourceKind } = {}) {
  count += 1;
  const { intervalSeconds = 60, kind = 'feed' } = more;
  const address = kind === 'drop-folder' ? `/srv/drop-${count}` : `https://pages.example/feed-${count}`;
  const input = { outletId: outlet.id, kind, name: `S${count}`, url: address, local: true, intervalSeconds };
  const { id } = await database.transaction((tx) =>
    addSource(tx, setupActor, authorize(setupActor, 'source.manage', input)),
  );
  const within = <T>(work: (tx: Tx, source: ReturnType<typeof recordable>) => Promise<T>) =>
    database.transaction(async (tx) => work(tx, recordable(await tx.em.findOneOrFail(Source, { id }))));
  return {
    id,
    view: () => database.transaction((tx) => getSource(tx, id)),
    names: (entries: SourceEntry[] | null, validators = { etag: null, lastModified: null }) =>
      within((tx, source) => recordSourceRead(tx, crawlerActor, source, { entries, ...validators })),
    fails: (code: string, retryAfterSeconds: number | null = null) =>
      within((tx, source) =>
        recordSourceFailure(tx, crawlerActor, source, { code, detail: 'Why.', retryAfterSeconds }),
      ),
    pageRead: (itemId: string | null = null) =>
      within((tx, source) => recordPageRead(tx, source, { url, itemId, etag: '"1"', lastModified: null })),
    pageFails: (code: string, retryAfterSeconds: number | null = null) =>
      within((tx, source) => recordPageFailure(tx, source, { url, code, gone: code === 'gone', retryAfterSeconds })),
    async page() {
      const [row] = await database.transaction((tx) =>
        tx.sql<PageRow>('select * from watched_pages where source_id = $1 and url = $2', [id, url]),
      );
      return row!;
    },
    async queuedPages() {
      const rows = await database.transaction((tx) =>
        tx.sql<{ url: string }>(
          `select data ->> 'url' as url from pgboss.job where name = $1 and data ->> 'sourceId' = $2 order by 1`,
          [fetchPageJob.name, id],
        ),
      );
      return rows.map((row) => row.url);
    },
  };
}

type PageRow = { state: string; failure_count: number; next_fetch_at: string | null; etag: string | null };

function recordable(source: Source) {
  return authorize(crawlerActor, 'item.record', source);
}

function entry(fingerprint = 'a', address = url): SourceEntry {
  return { url: address, fingerprint, hints: { title: null, authors: [], publishedAt: null } };
}

const secondsUntil = (instant: Temporal.Instant | string | null) =>
  instant === null ? null : toInstant(instant).since(clock.now()).total('seconds');

const absentSince = async (itemId: string) => {
  const [row] = await database.transaction((tx) =>
    tx.sql<{ absent_since: string | null }>('select absent_since from items where id = $1', [itemId]),
  );
  return row!.absent_since === null ? null : toInstant(row!.absent_since).toString();
};

test('a source that fails is tried again after its interval, doubled with every failure, up to a day', async () => {
  const source = await aSource({ intervalSeconds: 600 });
  const waits: (number | null)[] = [];
  for (let failure = 0; failure < 10; failure += 1) {
    await source.fails('timeout');
    waits.push(secondsUntil((await source.view()).nextFetchAt));
  }
  expect(waits).toEqual([1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 76_800, day, day, day]);
  expect(await source.view()).toMatchObject({
    health: 'failing',
    failureCount: 10,
    lastError: { code: 'timeout', detail: 'Why.' },
    lastSuccessAt: null,
    lastFetchedAt: clock.now(),
  });
});

test('a source that was refused counts as blocked', async () => {
  const source = await aSource();
  await source.fails('blocked');
  expect(await source.view()).toMatchObject({ health: 'blocked', lastError: { code: 'blocked' } });
});

test.each([
  [3_600, 3_600],
  [10, 120],
  [10 * day, day],
])(
  'a host that asks for %i s of rest gets %i s: never less than our own, never more than a day',
  async (asked, wait) => {
    const source = await aSource();
    await source.fails('blocked', asked);
    expect(secondsUntil((await source.view()).nextFetchAt)).toBe(wait);
  },
);

test('a success makes a source well again, and the next failure begins anew', async () => {
  const source = await aSource();
  await source.fails('blocked');
  await source.fails('timeout');
  await source.names([]);
  expect(await source.view()).toMatchObject({
    health: 'ok',
    failureCount: 0,
    lastError: null,
    lastSuccessAt: clock.now(),
    nextFetchAt: clock.now().add({ seconds: 60 }),
  });
  await source.fails('timeout');
  expect(secondsUntil((await source.view()).nextFetchAt)).toBe(120);
});

test('pages that are new or that the source says something new of become jobs, the others don’t', async () => {
  const source = await aSource();
  const other = 'https://pages.example/other';
  expect(await source.names([entry('a'), entry('a', other)])).toEqual({ named: 2, enqueued: 2 });
  expect(await source.queuedPages()).toEqual([other, url]);
  await source.pageRead();
  await database.transaction((tx) => tx.sql('update watched_pages set next_fetch_at = null where url = $1', [other]));
  expect(await source.names([entry('a'), entry('a', other)])).toEqual({ named: 2, enqueued: 0 });
  expect(await source.names([entry('a'), entry('b', other)])).toEqual({ named: 2, enqueued: 1 });
});

test('a page named twice by one feed is one page, as it was named last', async () => {
  const source = await aSource();
  expect(await source.names([entry('a'), entry('b')])).toMatchObject({ enqueued: 1 });
  expect(await source.page()).toMatchObject({ fingerprint: 'b', state: 'pending' });
});

test('a source that didn’t change (304) keeps its pages, and those that are due are looked at all the same', async () => {
  const source = await aSource();
  await source.names([entry()]);
  await source.pageRead();
  expect(await source.names(null)).toEqual({ named: 0, enqueued: 0 });
  expect(await source.page()).toMatchObject({ state: 'fetched' });
  clock.advance({ seconds: 120 });
  expect(await source.names(null)).toEqual({ named: 0, enqueued: 1 });
  expect(await source.view()).toMatchObject({ health: 'ok', failureCount: 0 });
});

test('a page is looked at again soon while it is young, ever less often, and not after thirty days', async () => {
  const source = await aSource();
  await source.names([entry()]);
  const waits: (number | null)[] = [];
  for (const age of [{ seconds: 0 }, { hours: 1 }, { hours: 23 }, { hours: 24 * 10 }, { hours: 24 * 20 }]) {
    clock.advance(age);
    await source.pageRead();
    waits.push(secondsUntil((await source.page()).next_fetch_at));
  }
  expect(waits).toEqual([120, 900, 21_600, day, null]);
});

test('a file of a folder isn’t looked at by time, only when it changes', async () => {
  const source = await aSource({ kind: 'drop-folder' });
  await source.names([entry()]);
  await source.pageRead();
  expect(await source.page()).toMatchObject({ state: 'fetched', next_fetch_at: null });
  expect(await source.names([entry('changed')])).toMatchObject({ enqueued: 1 });
});

test('a page that can’t be read is tried three times more, then left until the source says something new of it', async () => {
  const source = await aSource();
  await source.names([entry()]);
  const waits: (number | null)[] = [];
  for (let failure = 0; failure < 4; failure += 1) {
    await source.pageFails('timeout');
    waits.push(secondsUntil((await source.page()).next_fetch_at));
  }
  expect(waits).toEqual([60, 120, 240, null]);
  expect(await source.page()).toMatchObject({ state: 'failed', failure_count: 4, last_error_code: 'timeout' });
  expect(await source.names([entry()])).toMatchObject({ enqueued: 0 });

  expect(await source.names([entry('new')])).toMatchObject({ enqueued: 1 });
  await source.pageFails('timeout');
  expect(secondsUntil((await source.page()).next_fetch_at)).toBe(60);
});

test('a page whose host asked for rest is tried again after it', async () => {
  const source = await aSource();
  await source.names([entry()]);
  await source.pageFails('blocked', 7_200);
  expect(secondsUntil((await source.page()).next_fetch_at)).toBe(7_200);
});

test('a page that works again has no failures', async () => {
  const source = await aSource();
  await source.names([entry()]);
  await source.pageFails('timeout');
  await source.pageRead();
  expect(await source.page()).toMatchObject({ state: 'fetched', failure_count: 0, last_error_code: null });
});

test('a page that is gone marks its item absent since then, and there again when it returns', async () => {
  const source = await aSource();
  const { itemId } = await record(database, outlet.id, anArticle('/gone'));
  await source.names([entry()]);
  await source.pageRead(itemId);

  const since = clock.now().toString();
  await source.pageFails('gone');
  expect(await absentSince(itemId)).toBe(since);
  clock.advance({ hours: 1 });
  await source.pageFails('gone');
  expect(await absentSince(itemId)).toBe(since);
  expect((await source.page()).next_fetch_at).not.toBeNull();

  await source.pageRead(itemId);
  expect(await absentSince(itemId)).toBeNull();
  expect(await source.page()).toMatchObject({ state: 'fetched' });
});

test('another fault than “gone” doesn’t mark the item absent', async () => {
  const source = await aSource();
  const { itemId } = await record(database, outlet.id, anArticle('/there'));
  await source.names([entry()]);
  await source.pageRead(itemId);
  for (const code of ['timeout', 'blocked', 'no-text']) await source.pageFails(code);
  expect(await absentSince(itemId)).toBeNull();
});

test('a page that isn’t there yet when its source names it is tried again', async () => {
  const source = await aSource();
  await source.names([entry()]);
  await source.pageFails('gone');
  expect(await source.page()).toMatchObject({ state: 'gone' });
  expect(secondsUntil((await source.page()).next_fetch_at)).toBe(60);
});

test('a page that the source says something new of is asked for whole, without what was remembered of it', async () => {
  const source = await aSource();
  await source.names([entry()]);
  await source.pageRead();
  expect((await source.page()).etag).toBe('"1"');
  await source.names([entry('new')]);
  expect((await source.page()).etag).toBeNull();
});

test('no more than five hundred pages are enqueued at once, the rest with the next reading', async () => {
  const source = await aSource();
  const many = Array.from({ length: 620 }, (_, index) => entry('a', `https://pages.example/many-${index}`));
  expect(await source.names(many)).toEqual({ named: 620, enqueued: 500 });
  await database.transaction((tx) =>
    tx.sql(
      `update watched_pages set next_fetch_at = null where source_id = $1
          and url in (select data ->> 'url' from pgboss.job where data ->> 'sourceId' = $1::text)`,
      [source.id],
    ),
  );
  expect(await source.names(null)).toEqual({ named: 0, enqueued: 120 });
  expect(await source.queuedPages()).toHaveLength(620);
});

test('a reading whose transaction fails remembers no page and enqueues none', async () => {
  const source = await aSource();
  await expect(
    database.transaction(async (tx) => {
      const found = recordable(await tx.em.findOneOrFail(Source, { id: source.id }));
      await recordSourceRead(tx, crawlerActor, found, { entries: [entry()], etag: null, lastModified: null });
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await source.queuedPages()).toEqual([]);
  expect(await source.view()).toMatchObject({ health: 'new', lastFetchedAt: null });
});
