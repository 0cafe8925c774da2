import { anArticle, anOutlet, aRule, record } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let admin: Caller;
let reviewer: Caller;
let outletId: string;
beforeAll(async () => {
  api = await createTestApi();
  admin = await api.as('admin');
  reviewer = await api.as('reviewer');
  outletId = (await anOutlet(api.database, 'lien-ha')).id;
  await aRule(api.database, 'mystical');
});
afterAll(() => api.close());

const missing = '019ab000-0000-7000-8000-000000000000';
type Source = { id: string; rowVersion: number; actions: string[] };

function addSource(url: string, more: Record<string, unknown> = {}) {
  return admin.request('POST', '/api/sources', {
    outletId,
    kind: 'feed',
    name: 'Tin chính',
    url,
    local: false,
    intervalSeconds: 600,
    ...more,
  });
}

test('a source is added, and says what its reader may do to it', async () => {
  const answer = await addSource('https://lien-ha.example/rss');
  expect(answer.status).toBe(201);
  const source = await jsonOf<Source>(answer);
  expect(source).toMatchObject({
    outlet: { id: outletId, code: 'lien-ha' },
    health: 'new',
    enabled: true,
    itemCount: 0,
    lastError: null,
    actions: ['run', 'change', 'disable'],
  });
  const read = await reviewer.request('GET', `/api/sources/${source.id}`);
  expect(await read.json()).toEqual({ ...source, actions: ['run'] });
  const list = await reviewer.request('GET', `/api/sources?outlet=${outletId}&health=new`);
  expect(await list.json()).toMatchObject({ items: [{ id: source.id }], nextCursor: null });
  const none = await reviewer.request('GET', '/api/sources?health=failing');
  expect(await none.json()).toEqual({ items: [], nextCursor: null });
});

test('a source whose address is taken is 409, one that can’t be read 400, one of no outlet 404', async () => {
  await addSource('https://lien-ha.example/twice');
  const twice = await addSource('https://lien-ha.example/twice');
  expect(twice.status).toBe(409);
  expect(await twice.json()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/url' }] });
  const unreadable = await addSource('ftp://lien-ha.example/');
  expect(unreadable.status).toBe(400);
  expect(await unreadable.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/url' }] });
  expect((await addSource('https://x.example/rss', { outletId: missing })).status).toBe(404);
  expect((await addSource('https://x.example/rss', { intervalSeconds: 1 })).status).toBe(400);
});

test('a source is changed by who saw its last state, and by nobody else', async () => {
  const { id, rowVersion } = await jsonOf<Source>(await addSource('https://lien-ha.example/change'));
  const change = () => admin.request('PATCH', `/api/sources/${id}`, { rowVersion, enabled: false });
  const changed = await change();
  expect(changed.status).toBe(200);
  expect(await changed.json()).toMatchObject({
    enabled: false,
    name: 'Tin chính',
    rowVersion: rowVersion + 1,
    nextFetchAt: null,
    actions: ['change', 'enable'],
  });
  const stale = await change();
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ code: 'version-conflict' });
  expect((await reviewer.request('PATCH', `/api/sources/${id}`, { rowVersion })).status).toBe(403);
  expect((await admin.request('PATCH', `/api/sources/${missing}`, { rowVersion })).status).toBe(404);
});

test('a source is read at once when it is asked for, and a second wish joins the first', async () => {
  const { id } = await jsonOf<Source>(await addSource('https://lien-ha.example/run'));
  const first = await reviewer.request('POST', `/api/sources/${id}/run`);
  expect(first.status).toBe(202);
  expect(await first.json()).toEqual({ jobId: expect.any(String) });
  const second = await reviewer.request('POST', `/api/sources/${id}/run`);
  expect(await second.json()).toEqual({ jobId: null });
  expect((await reviewer.request('POST', `/api/sources/${missing}/run`)).status).toBe(404);
  const leader = await api.as('leader');
  expect((await leader.request('POST', `/api/sources/${id}/run`)).status).toBe(403);
});

test('items are listed the newest first and read with their versions and signals', async () => {
  const plain = await record(api.database, outletId, anArticle('/plain'));
  const flagged = await record(api.database, outletId, anArticle('/flagged', { body: 'Chuyện bùa ngải ở chợ.' }));
  await record(api.database, outletId, anArticle('/flagged', { body: 'Chuyện bùa ngải ở chợ huyện.' }));

  const all = await jsonOf<{ items: { id: string }[] }>(await reviewer.request('GET', '/api/items'));
  expect(all.items.map((item) => item.id).toSorted()).toEqual([plain.itemId, flagged.itemId].toSorted());
  const withSignal = await reviewer.request('GET', `/api/items?hasSignal=true&outlet=${outletId}&kind=article`);
  expect(await withSignal.json()).toMatchObject({ items: [{ id: flagged.itemId, versionCount: 2 }] });

  const answer = await reviewer.request('GET', `/api/items/${flagged.itemId}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    id: flagged.itemId,
    publishedAt: '2026-11-23T01:00:00Z',
    current: { number: 2, body: 'Chuyện bùa ngải ở chợ huyện.' },
    versions: [{ number: 2, changedFields: ['body'] }, { number: 1 }],
    reviewItems: [{ status: 'open' }],
  });
  expect((await reviewer.request('GET', `/api/items/${missing}`)).status).toBe(404);
});

test('a version is read with the signals it raised and where their words stand', async () => {
  const { itemId } = await record(api.database, outletId, anArticle('/version', { body: 'Có bùa ngải.' }));
  const answer = await reviewer.request('GET', `/api/items/${itemId}/versions/1`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    number: 1,
    signals: [
      {
        rule: { code: 'mystical', severity: 'medium' },
        hits: [{ field: 'body', start: 3, end: 11, term: expect.any(String) }],
      },
    ],
  });
  expect((await reviewer.request('GET', `/api/items/${itemId}/versions/2`)).status).toBe(404);
  expect((await reviewer.request('GET', `/api/items/${itemId}/versions/zero`)).status).toBe(400);
});

test('what is stored and what is served never differ in a letter: combining marks, emoji and markup come back', async () => {
  const body = 'Bản tin 😀 <script>alert(1)</script> & “ngoặc” — Thuý';
  const { itemId } = await record(api.database, outletId, anArticle('/letters', { body }));
  expect(await (await reviewer.request('GET', `/api/items/${itemId}`)).json()).toMatchObject({ current: { body } });
});

test('the overview counts, and the publisher doesn’t see it', async () => {
  const answer = await reviewer.request('GET', '/api/overview');
  const { rows } = await api.database.transaction(async (tx) => ({
    rows: await tx.sql(
      'select (select count(*)::int from items) as items, (select count(*)::int from sources where enabled) as sources',
    ),
  }));
  expect(await answer.json()).toMatchObject({ ...rows[0], outlets: 1, sourcesFailing: 0 });
  const publisher = await api.as('publisher');
  expect((await publisher.request('GET', '/api/overview')).status).toBe(403);
});

test('the log is read by auditors, in pages and by subject, and by nobody without the right', async () => {
  const auditor = await api.as('auditor');
  const source = await jsonOf<Source>(await addSource('https://lien-ha.example/audited'));
  const answer = await auditor.request('GET', `/api/audit?subject=${source.id}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    items: [{ type: 'source.added', actor: { kind: 'user', name: 'Đặng Hữu Phước' }, subjectId: source.id }],
    nextCursor: null,
  });
  type Log = { items: { seq: number }[]; nextCursor: string };
  const first = await jsonOf<Log>(await auditor.request('GET', '/api/audit?limit=2'));
  const second = await jsonOf<Log>(await auditor.request('GET', `/api/audit?limit=2&cursor=${first.nextCursor}`));
  expect(second.items[0]?.seq).toBe(first.items[1]!.seq - 1);
  expect((await reviewer.request('GET', '/api/audit')).status).toBe(403);
});

test('the queues are shown to who may see them', async () => {
  const answer = await admin.request('GET', '/api/jobs');
  expect(answer.status).toBe(200);
  expect(await jsonOf<{ queues: unknown[] }>(answer)).toMatchObject({
    queues: expect.arrayContaining([{ name: 'fetch-source', queued: expect.any(Number), active: 0, failed: 0 }]),
  });
  expect((await reviewer.request('GET', '/api/jobs')).status).toBe(403);
});
