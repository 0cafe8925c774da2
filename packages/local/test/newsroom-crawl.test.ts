import { createTestDatabase, type TestDatabase, testClock } from '@pressdesk/core/testing';
import type { Crawler } from '@pressdesk/crawler/ingest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedNewsroom } from '../src/seed-demo/index.ts';
import { aCrawler, aNewsroom, crawlOnce, outcomeOf, type TestNewsroom } from './support.ts';

const clock = testClock(Temporal.Now.instant().toString());
let newsroom: TestNewsroom;
let database: TestDatabase;
let crawler: Crawler & { stop(): Promise<void> };

beforeAll(async () => {
  newsroom = await aNewsroom();
  database = await createTestDatabase({ clock });
  await database.transaction((tx) => seedNewsroom(tx, newsroom));
  crawler = aCrawler(database, newsroom.folder);
  await crawlOnce(crawler);
});
afterAll(async () => {
  await crawler.stop();
  await database.close();
  await newsroom.stop();
});

const sql = <Row extends object>(text: string, values: unknown[] = []) =>
  database.transaction((tx) => tx.sql<Row>(text, values));

/** Long enough for every page to be due again. */
const later = () => clock.advance({ hours: 1 });

test('every published item is stored once, though two feeds name it', async () => {
  const published = Object.values(newsroom.items.published).reduce((sum, count) => sum + count, 0);
  const [items] = await sql<{ count: string }>('select count(*) from items');
  expect(Number(items!.count)).toBe(published);
  const shared = await sql('select item_id from item_sources group by item_id having count(*) > 1');
  expect(shared.length).toBeGreaterThan(10);
});

test('every source is well, and nothing it named is left unread', async () => {
  expect(await sql(`select name from sources where health <> 'ok'`)).toEqual([]);
  expect(await sql(`select url, last_error_code from watched_pages where state <> 'fetched'`)).toEqual([]);
});

test('every hit of every signal points at its words in the stored text', async () => {
  const rows = await sql<{ body: string; title: string; hits: { field: string; start: number; end: number }[] }>(
    `select v.body, v.title, s.hits from signals s join item_versions v on v.id = s.item_version_id`,
  );
  expect(rows.length).toBeGreaterThan(8);
  for (const { body, title, hits } of rows) {
    for (const { field, start, end } of hits) {
      expect((field === 'title' ? title : body).slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
    }
  }
});

test('a page that names another licence than the register is flagged, and only that one', async () => {
  const flagged = await sql<{ note: { en: string } }>(
    `select s.note from signals s join rule_versions v on v.id = s.rule_version_id join rules r on r.id = v.rule_id
      where r.code = 'check.masthead-differs'`,
  );
  expect(flagged.map(({ note }) => note.en)).toEqual([
    'The page names licence 62/GP-TTĐT; the register has 26/GP-TTĐT.',
  ]);
});

test('crawled again, nothing changes', async () => {
  const before = await outcomeOf(database);
  later();
  await crawlOnce(crawler);
  expect(await outcomeOf(database)).toEqual(before);
});

test('what the newsroom changes is seen: new items, the silent edit, the removal, the correction', async () => {
  const steps: string[] = [];
  for (let step = newsroom.advance(); step; step = newsroom.advance()) steps.push(step.kind);
  expect(steps).toEqual(expect.arrayContaining(['publish', 'silent-edit', 'removal', 'correction']));
  later();
  await crawlOnce(crawler);

  const edits = await sql<{ title: string }>(
    `select i.title from signals s join items i on i.id = s.item_id join rule_versions v on v.id = s.rule_version_id
       join rules r on r.id = v.rule_id where r.code = 'check.silent-edit'`,
  );
  expect(edits).toHaveLength(1);
  const absent = await sql<{ title: string }>('select title from items where absent_since is not null');
  expect(absent).toHaveLength(1);
  const [all] = await sql<{ count: string }>('select count(*) from items');
  const published = Object.values(newsroom.items.published).reduce((sum, count) => sum + count, 0);
  expect(Number(all!.count)).toBe(published + newsroom.items.removed);
});

test('a removed item keeps its text, its versions and its captures', async () => {
  const [gone] = await sql<{ body: string; sha256: string }>(
    `select v.body, c.sha256 from items i join item_versions v on v.id = i.current_version_id
       join captures c on c.id = v.capture_id where i.absent_since is not null`,
  );
  expect(gone!.body.length).toBeGreaterThan(200);
  expect((await crawler.core.blobs.get(gone!.sha256)).byteLength).toBeGreaterThan(1000);
});
