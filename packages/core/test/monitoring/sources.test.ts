import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize, crawlerActor } from '../../src/identity/index.ts';
import {
  type AddSourceInput,
  addSource,
  enqueueDueSources,
  fetchSourceJob,
  getSource,
  listSources,
  runSource,
  Source,
  type UpdateSourceInput,
  updateSource,
} from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anOutlet } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const admin: Actor = { kind: 'user', id: 'admin', name: 'Quản trị', roles: ['admin'] };
const clock = testClock();

let database: TestDatabase;
let outlet: Outlet;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  outlet = await anOutlet(database, 'sources');
});
afterAll(() => database.close());

function input(more: Partial<AddSourceInput> = {}): AddSourceInput {
  count += 1;
  const url = `https://sources.example/feed-${count}.xml`;
  return { outletId: outlet.id, kind: 'feed', name: `Tin ${count}`, url, local: false, intervalSeconds: 300, ...more };
}

const add = (more: Partial<AddSourceInput> = {}) =>
  database.transaction((tx) => addSource(tx, admin, authorize(admin, 'source.manage', input(more))));

const update = (id: string, change: UpdateSourceInput) =>
  database.transaction(async (tx) => {
    const source = await tx.em.findOneOrFail(Source, { id });
    return updateSource(tx, admin, authorize(admin, 'source.manage', source), change);
  });

const read = (id: string) => database.transaction((tx) => getSource(tx, id));

const queued = async (sourceId: string) => {
  const rows = await database.transaction((tx) =>
    tx.sql(`select id from pgboss.job where name = $1 and data ->> 'sourceId' = $2 and state = 'created'`, [
      fetchSourceJob.name,
      sourceId,
    ]),
  );
  return rows.length;
};

const enqueueDue = (limit?: number) => database.transaction((tx) => enqueueDueSources(tx, limit));

/** Other tests' sources are out of the way. */
const switchOffAll = () => database.transaction((tx) => tx.sql('update sources set enabled = false'));

test.each<[string, Partial<AddSourceInput>]>([
  ['a file', { url: 'file:///etc/passwd' }],
  ['another scheme', { url: 'ftp://bao.example/feed.xml' }],
  ['a script', { url: 'javascript:alert(1)' }],
  ['no address at all', { url: 'bao.example/feed.xml' }],
  ['nothing', { url: '' }],
  ['a user name', { url: 'https://lan@bao.example/feed.xml' }],
  ['a password', { url: 'https://:geheim@bao.example/feed.xml' }],
  ['a path where a page is expected', { kind: 'list-page', url: '/var/feeds' }],
  ['a relative folder', { kind: 'drop-folder', url: 'transcripts/today', local: true }],
  ['a folder on a source that isn’t local', { kind: 'drop-folder', url: '/srv/transcripts', local: false }],
])('an address that is %s is refused with a pointer to it and a sentence', async (_, more) => {
  await expect(add(more)).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/url', detail: expect.stringMatching(/\.$/) }],
  });
});

test('an address that is a source already is refused, also at another outlet', async () => {
  const { url } = await add();
  const other = await anOutlet(database, 'sources-other');
  for (const outletId of [outlet.id, other.id]) {
    await expect(add({ url, outletId })).rejects.toMatchObject({
      code: 'duplicate',
      fieldErrors: [{ pointer: '/url' }],
    });
  }
});

test('of two who add the same address at once the second is told so', async () => {
  const { url } = input();
  const both = await Promise.allSettled([add({ url }), add({ url })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'duplicate' } });
});

test('a source of an outlet that isn’t in the register is refused', async () => {
  await expect(add({ outletId: '019ab000-0000-7000-8000-00000000ffff' })).rejects.toMatchObject({ code: 'not-found' });
});

test('a new source is due at once and is read as it was added', async () => {
  const given = input({ kind: 'drop-folder', url: '/srv/transcripts/new', local: true });
  const { id } = await add(given);
  const { outletId, ...rest } = given;
  expect(await read(id)).toMatchObject({
    ...rest,
    outlet: { id: outletId },
    enabled: true,
    health: 'new',
    lastError: null,
    nextFetchAt: clock.now(),
    itemCount: 0,
    rowVersion: 1,
  });
});

test('who saves over a change he hasn’t seen is told so, and nothing is changed', async () => {
  const { id } = await add();
  await update(id, { rowVersion: 1, name: 'Tên mới' });
  await expect(update(id, { rowVersion: 1, name: 'Tên khác' })).rejects.toMatchObject({
    code: 'version-conflict',
    facts: { rowVersion: 2 },
  });
  expect(await read(id)).toMatchObject({ name: 'Tên mới', rowVersion: 2 });
});

test('of two who save at once one wins', async () => {
  const { id } = await add();
  const both = await Promise.allSettled([
    update(id, { rowVersion: 1, name: 'Một' }),
    update(id, { rowVersion: 1, name: 'Hai' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
});

test('what isn’t named in a change stays, and the log has both states', async () => {
  const source = await add();
  await update(source.id, { rowVersion: 1, intervalSeconds: 900 });
  expect(await read(source.id)).toMatchObject({ intervalSeconds: 900, name: source.name, enabled: true, local: false });
  const [entry] = await database.transaction((tx) =>
    tx.sql(`select data from audit_log where subject_id = $1 and type = 'source.changed'`, [source.id]),
  );
  expect(entry).toMatchObject({ data: { before: { intervalSeconds: 300 }, after: { intervalSeconds: 900 } } });
});

test('a drop folder stays local', async () => {
  const { id } = await add({ kind: 'drop-folder', url: '/srv/transcripts/local', local: true });
  await expect(update(id, { rowVersion: 1, local: false })).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/local' }],
  });
  expect(await read(id)).toMatchObject({ local: true, rowVersion: 1 });
});

test('every due source is enqueued once, however often and by however many it is looked for', async () => {
  await switchOffAll();
  const sources = [await add(), await add(), await add()];
  const counts = await Promise.all([enqueueDue(), enqueueDue(), enqueueDue()]);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(3);
  expect(await enqueueDue()).toBe(0);
  for (const { id } of sources) expect(await queued(id)).toBe(1);
});

test('a source that isn’t due yet is left alone until it is', async () => {
  await switchOffAll();
  const { id } = await add();
  const later = clock.now().add({ minutes: 5 }).toString();
  await database.transaction((tx) => tx.sql('update sources set next_fetch_at = $2 where id = $1', [id, later]));
  expect(await enqueueDue()).toBe(0);
  clock.advance({ minutes: 5 });
  expect(await enqueueDue()).toBe(1);
});

test('a source that is switched off isn’t read; switched on again it is due at once', async () => {
  await switchOffAll();
  const { id } = await add();
  await update(id, { rowVersion: 1, enabled: false });
  expect(await enqueueDue()).toBe(0);
  expect(await read(id)).toMatchObject({ enabled: false, nextFetchAt: null });
  clock.advance({ hours: 1 });
  await update(id, { rowVersion: 2, enabled: true });
  expect(await read(id)).toMatchObject({ nextFetchAt: clock.now() });
  expect(await enqueueDue()).toBe(1);
});

test('no more sources are enqueued at once than asked for, the longest waiting first', async () => {
  await switchOffAll();
  const first = await add();
  clock.advance({ minutes: 1 });
  const second = await add();
  expect(await enqueueDue(1)).toBe(1);
  expect([await queued(first.id), await queued(second.id)]).toEqual([1, 0]);
});

test('a source that is run by hand is enqueued once and the log says who did', async () => {
  const { id } = await add();
  const run = () =>
    database.transaction(async (tx) => {
      const source = await tx.em.findOneOrFail(Source, { id });
      return runSource(tx, admin, authorize(admin, 'source.run', source));
    });
  expect(await run()).toEqual(expect.any(String));
  expect(await run()).toBeNull();
  expect(await queued(id)).toBe(1);
  const entries = await database.transaction((tx) =>
    tx.sql(`select 1 from audit_log where subject_id = $1 and type = 'source.run' and actor_id = 'admin'`, [id]),
  );
  expect(entries).toHaveLength(2);
});

test('the crawler reads sources but may not add or change them', () => {
  expect(() => authorize(crawlerActor, 'source.manage', input())).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
});

test('the list narrows by outlet and health and pages through all of them by name', async () => {
  const all = await database.transaction((tx) => listSources(tx, { limit: 100, outletId: outlet.id, health: 'new' }));
  expect(all.items.length).toBeGreaterThan(5);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { cursor, limit: 2, outletId: outlet.id };
    const page = await database.transaction((tx) => listSources(tx, query));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(all.items.map(({ id }) => id));
  expect(await database.transaction((tx) => listSources(tx, { limit: 10, health: 'blocked' }))).toMatchObject({
    items: [],
  });
});
