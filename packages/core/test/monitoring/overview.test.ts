import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize, crawlerActor, setupActor } from '../../src/identity/index.ts';
import { addSource, countByOutlet, getOverview, recordSourceFailure, Source } from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, aRule, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
let busy: Outlet;
let quiet: Outlet;
beforeAll(async () => {
  database = await createTestDatabase();
  busy = await anOutlet(database, 'busy');
  quiet = await anOutlet(database, 'quiet');
});
afterAll(() => database.close());

async function addFeed(path: string): Promise<string> {
  const url = `https://busy.example/${path}`;
  const input = { outletId: busy.id, kind: 'feed' as const, name: path, url, local: false, intervalSeconds: 60 };
  const source = await database.transaction((tx) =>
    addSource(tx, setupActor, authorize(setupActor, 'source.manage', input)),
  );
  return source.id;
}

test('an office where nothing has been read yet has zeros, not blanks', async () => {
  expect(await database.transaction(getOverview)).toEqual({
    items: 0,
    versions: 0,
    signals: 0,
    openReviewItems: 0,
    sources: 0,
    sourcesFailing: 0,
    outlets: 2,
  });
});

test('the numbers are those of what was read, found and is failing', async () => {
  await aRule(database, 'mystical');
  await record(database, busy.id, anArticle('/plain'));
  await record(database, busy.id, anArticle('/flagged', { body: 'Chuyện bùa ngải.' }));
  await record(database, busy.id, anArticle('/flagged', { body: 'Cập nhật lúc 9 giờ: vẫn chuyện bùa ngải.' }));
  const failing = await addFeed('failing');
  await addFeed('well');
  const off = await addFeed('off');
  await database.transaction(async (tx) => {
    for (const id of [failing, off]) {
      const source = authorize(crawlerActor, 'item.record', await tx.em.findOneOrFail(Source, { id }));
      await recordSourceFailure(tx, crawlerActor, source, { code: 'blocked', detail: 'Why.' });
    }
    await tx.sql('update sources set enabled = false where id = $1', [off]);
  });

  expect(await database.transaction(getOverview)).toEqual({
    items: 2,
    versions: 3,
    signals: 2,
    openReviewItems: 1,
    sources: 2,
    sourcesFailing: 1,
    outlets: 2,
  });
});

test('each outlet has its own numbers, also the one of which nothing was read', async () => {
  const counts = await database.transaction((tx) => countByOutlet(tx, [busy.id, quiet.id]));
  expect(counts.get(busy.id)).toEqual({ sourceCount: 3, itemCount: 2, signalCount: 2, openReviewCount: 1 });
  expect(counts.get(quiet.id)).toEqual({ sourceCount: 0, itemCount: 0, signalCount: 0, openReviewCount: 0 });
  expect(await database.transaction((tx) => countByOutlet(tx, []))).toEqual(new Map());
});
