import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlerActor } from '../../src/identity/index.ts';
import { getItem, getItemVersion, listItems, listReviewItems } from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, aRule, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
let outlet: Outlet;
beforeAll(async () => {
  database = await createTestDatabase();
  outlet = await anOutlet(database, 'record');
  await aRule(database, 'mystical');
});
afterAll(() => database.close());

const read = (id: string) => database.transaction((tx) => getItem(tx, id));
const openReviews = () =>
  database.transaction((tx) => listReviewItems(tx, crawlerActor, { status: 'open', sort: 'oldest', limit: 100 }));

test('an unchanged text makes no new version, a changed one does', async () => {
  const first = await record(database, outlet.id, anArticle('/a'));
  expect(first).toMatchObject({ outcome: 'created', versionNumber: 1 });
  expect(await record(database, outlet.id, anArticle('/a'))).toMatchObject({ outcome: 'unchanged', versionNumber: 1 });
  const changed = await record(database, outlet.id, anArticle('/a', { title: 'Xã Liên Hà có trường mới' }));
  expect(changed).toMatchObject({ outcome: 'changed', versionNumber: 2, itemId: first.itemId });
  const item = await read(first.itemId);
  expect(item.versions.map(({ number, changedFields }) => ({ number, changedFields }))).toEqual([
    { number: 2, changedFields: ['title'] },
    { number: 1, changedFields: [] },
  ]);
});

test('a text that went back to what it was is a version again', async () => {
  const { itemId } = await record(database, outlet.id, anArticle('/back'));
  await record(database, outlet.id, anArticle('/back', { body: 'Nội dung khác hẳn.' }));
  expect(await record(database, outlet.id, anArticle('/back'))).toMatchObject({ itemId, versionNumber: 3 });
});

test('recorded ten times at once, an item has one version', async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => record(database, outlet.id, anArticle('/race'))));
  expect(outcomes.filter(({ outcome }) => outcome === 'created')).toHaveLength(1);
  expect(new Set(outcomes.map(({ itemId }) => itemId)).size).toBe(1);
  expect((await read(outcomes[0]!.itemId)).versionCount).toBe(1);
});

test('a hit points at its words in the stored text and puts the item on the desk', async () => {
  const body = 'Người dân kể chuyện BU\u0300A NGA\u0309I trong làng.';
  const { itemId, newSignals } = await record(database, outlet.id, anArticle('/hit', { body }));
  expect(newSignals).toBe(1);
  const item = await read(itemId);
  const [signal] = item.signals;
  const [hit] = signal!.hits;
  expect(item.current.body.slice(hit!.start, hit!.end)).toBe('BÙA NGẢI');
  expect(item.reviewItems).toMatchObject([{ status: 'open' }]);
});

test('an edit that the page doesn’t mention raises a signal and joins the open review item', async () => {
  const { itemId } = await record(database, outlet.id, anArticle('/edit', { body: 'Chuyện bùa ngải ở làng bên.' }));
  const before = await openReviews();
  await record(database, outlet.id, anArticle('/edit', { body: 'Chuyện bùa ngải ở làng trên, xã khác.' }));
  const after = await openReviews();
  expect(after.items).toHaveLength(before.items.length);
  const review = after.items.find((entry) => entry.itemId === itemId);
  expect(review).toMatchObject({ changed: true, topics: ['mystical', 'silent-edit'] });
  expect(review!.ruleNames.map(({ code }) => code)).toContain('check.silent-edit');
});

test('an edit that the page says is a correction raises no such signal', async () => {
  const { itemId } = await record(database, outlet.id, anArticle('/said'));
  await record(
    database,
    outlet.id,
    anArticle('/said', { body: 'Đính chính: trường có mười phòng học, không phải mười hai.' }),
  );
  expect((await read(itemId)).signals).toEqual([]);
});

test('a page without a licence number is flagged once, not with every version', async () => {
  const masthead = { licenceNumbers: [], editorInChief: null };
  const { itemId } = await record(database, outlet.id, anArticle('/masthead', { masthead }));
  expect((await read(itemId)).signals.map(({ rule }) => rule.code)).toEqual(['check.masthead-missing']);
  const later = { masthead, body: 'Cập nhật lúc 10 giờ: trường đã mở cửa.' };
  await record(database, outlet.id, anArticle('/masthead', later));
  const item = await read(itemId);
  expect(item.versionCount).toBe(2);
  expect(item.reviewItems).toHaveLength(1);
});

test('versions, signals and captures can’t be changed or deleted', async () => {
  for (const table of ['item_versions', 'signals', 'rule_versions', 'review_events']) {
    await expect(database.transaction((tx) => tx.sql(`delete from ${table}`))).rejects.toThrow(/never changed/);
  }
});

test('a version is read with its own signals', async () => {
  const { itemId } = await record(database, outlet.id, anArticle('/old', { body: 'Bùa ngải.' }));
  await record(database, outlet.id, anArticle('/old', { body: 'Cập nhật: đã bỏ.' }));
  const version = await database.transaction((tx) => getItemVersion(tx, itemId, 1));
  expect(version.body).toBe('Bùa ngải.');
  expect(version.signals).toHaveLength(1);
});

test('the list of items pages through all of them, the newest first', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await database.transaction((tx) => listItems(tx, { cursor, limit: 3 }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const all = await database.transaction((tx) => listItems(tx, { limit: 100 }));
  expect(seen).toEqual(all.items.map(({ id }) => id));
});
