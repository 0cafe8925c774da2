import { ReviewItem } from '@pressdesk/core/monitoring';
import { anArticle, anOutlet, aRule, record } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReviewItemResponse } from '../src/schemas/index.ts';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let hanh: Caller;
let khanh: Caller;
let inspector: Caller;
let outletId: string;
beforeAll(async () => {
  api = await createTestApi();
  hanh = await api.as('reviewer');
  khanh = await api.as('reviewer2');
  inspector = await api.as('inspector');
  outletId = (await anOutlet(api.database, 'lien-ha')).id;
  await aRule(api.database, 'mystical');
});
afterAll(() => api.close());

const missing = '019ab000-0000-7000-8000-000000000000';
let count = 0;

/** A new item on the desk. */
async function flagged(): Promise<string> {
  count += 1;
  const { itemId } = await record(api.database, outletId, anArticle(`/r-${count}`, { body: `Bùa ngải ${count}` }));
  const { id } = await api.database.transaction((tx) => tx.em.findOneOrFail(ReviewItem, { itemId, status: 'open' }));
  return id;
}

async function claimed(caller: Caller): Promise<{ id: string; token: number; rowVersion: number }> {
  const id = await flagged();
  const item = ReviewItemResponse.parse(await (await caller.request('POST', `/api/review/items/${id}/claim`)).json());
  return { id, token: item.claim!.token!, rowVersion: item.rowVersion };
}

test('the queue is listed with its counts, and an item read with its signals', async () => {
  const id = await flagged();
  const answer = await inspector.request('GET', `/api/review/items?severity=medium&topic=mystical&outlet=${outletId}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    items: [{ id, status: 'open', severity: 'medium', topics: ['mystical'], claim: null }],
    counts: {
      open: 1,
      mine: 0,
      byseverity: { low: 0, medium: 1, high: 0 },
      byTopic: [{ topic: 'mystical', count: 1 }],
    },
  });
  const read = await inspector.request('GET', `/api/review/items/${id}`);
  expect(await read.json()).toMatchObject({ signals: [{ rule: { code: 'mystical' } }], actions: [] });
  expect((await inspector.request('GET', `/api/review/items/${missing}`)).status).toBe(404);
  const publisher = await api.as('publisher');
  expect((await publisher.request('GET', '/api/review/items')).status).toBe(403);
});

test('an item is claimed by one; the other is told who has it until when', async () => {
  const id = await flagged();
  const mine = await hanh.request('POST', `/api/review/items/${id}/claim`);
  expect(mine.status).toBe(200);
  expect(await mine.json()).toMatchObject({
    claim: { mine: true, token: expect.any(Number), by: { name: 'Trần Thị Minh Hạnh' } },
    actions: ['release', 'dismiss', 'note', 'escalate'],
  });
  const theirs = await khanh.request('POST', `/api/review/items/${id}/claim`);
  expect(theirs.status).toBe(409);
  expect(await theirs.json()).toMatchObject({
    code: 'already-claimed',
    facts: { by: 'Trần Thị Minh Hạnh', expiresAt: expect.any(String) },
  });
  const seen = await khanh.request('GET', `/api/review/items/${id}`);
  expect(await seen.json()).toMatchObject({ claim: { mine: false, token: null }, actions: [] });
  const presence = await khanh.request('GET', '/api/review/presence');
  expect(await presence.json()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ reviewItemId: id })]),
  });
  expect((await inspector.request('POST', `/api/review/items/${id}/claim`)).status).toBe(403);
  expect((await hanh.request('POST', `/api/review/items/${missing}/claim`)).status).toBe(404);
});

test('two who ask for the next item at once get two; who finds none gets 204', async () => {
  await flagged();
  await flagged();
  const answers = await Promise.all([
    hanh.request('POST', '/api/review/next', { topic: 'mystical' }),
    khanh.request('POST', '/api/review/next', { topic: 'mystical' }),
  ]);
  const items = await Promise.all(answers.map((answer) => jsonOf<{ id: string; claim: { mine: boolean } }>(answer)));
  expect(items.every((item) => item.claim.mine)).toBe(true);
  expect(new Set(items.map((item) => item.id)).size).toBe(2);
  const none = await hanh.request('POST', '/api/review/next', { topic: 'no-such-topic' });
  expect(none.status).toBe(204);
  expect(await none.text()).toBe('');
});

test('a claim is kept alive with its token, given back, and then gone', async () => {
  const { id, token } = await claimed(hanh);
  const kept = await hanh.request('POST', `/api/review/items/${id}/heartbeat`, { token });
  expect(kept.status).toBe(200);
  expect(await kept.json()).toMatchObject({ mine: true, token, by: { name: 'Trần Thị Minh Hạnh' } });
  const wrong = await hanh.request('POST', `/api/review/items/${id}/heartbeat`, { token: token + 1 });
  expect(wrong.status).toBe(409);
  expect(await wrong.json()).toMatchObject({ code: 'claim-lost' });
  for (let i = 0; i < 2; i += 1) {
    expect((await hanh.request('POST', `/api/review/items/${id}/release`, { token })).status).toBe(204);
  }
  const lost = await hanh.request('POST', `/api/review/items/${id}/heartbeat`, { token });
  expect(await lost.json()).toMatchObject({ code: 'claim-lost' });
});

test('who holds an item decides it, once', async () => {
  const { id, token, rowVersion } = await claimed(hanh);
  const decision = { token, rowVersion, outcome: 'dismiss', reasonCode: 'quotation', reason: '' };
  const decide = () => hanh.request('POST', `/api/review/items/${id}/decide`, decision);
  const decided = await decide();
  expect(decided.status).toBe(200);
  expect(await decided.json()).toMatchObject({ status: 'dismissed', claim: null, actions: ['reopen'] });
  const again = await decide();
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ code: 'invalid-transition' });
});

test('a decision without the claim, on an old state, or without a reason is refused', async () => {
  const { id, token, rowVersion } = await claimed(hanh);
  const decide = async (caller: Caller, more: Record<string, unknown> = {}) => {
    const body = { token, rowVersion, outcome: 'note', reason: 'Đã xem.', ...more };
    const answer = await caller.request('POST', `/api/review/items/${id}/decide`, body);
    return { status: answer.status, ...(await jsonOf<{ code: string; errors?: { pointer: string }[] }>(answer)) };
  };
  expect(await decide(khanh)).toMatchObject({ status: 409, code: 'claim-lost' });
  expect(await decide(hanh, { token: token + 1 })).toMatchObject({ status: 409, code: 'claim-lost' });
  expect(await decide(hanh, { rowVersion: rowVersion + 1 })).toMatchObject({ status: 409, code: 'version-conflict' });
  expect(await decide(hanh, { reason: ' ' })).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }] });
  expect(await decide(hanh, { outcome: 'dismiss' })).toMatchObject({
    status: 400,
    errors: [{ pointer: '/reasonCode' }],
  });
  expect(await decide(hanh, { outcome: 'punish' })).toMatchObject({ status: 400, errors: [{ pointer: '/outcome' }] });
  expect(await decide(inspector)).toMatchObject({ status: 403, code: 'forbidden' });
});

test('a decision can be taken back, and its history says so', async () => {
  const { id, token, rowVersion } = await claimed(hanh);
  await hanh.request('POST', `/api/review/items/${id}/decide`, {
    token,
    rowVersion,
    outcome: 'note',
    reason: 'Đã xem.',
  });
  const stale = await khanh.request('POST', `/api/review/items/${id}/reopen`, { rowVersion, reason: 'Nhầm.' });
  expect(await stale.json()).toMatchObject({ code: 'version-conflict' });
  const reopened = await khanh.request('POST', `/api/review/items/${id}/reopen`, {
    rowVersion: rowVersion + 1,
    reason: 'Nhầm.',
  });
  expect(reopened.status).toBe(200);
  const item = ReviewItemResponse.parse(await reopened.json());
  expect(item.status).toBe('open');
  expect(item.events.map((event) => event.type).slice(0, 2)).toEqual(['reopened', 'noted']);
  const open = await khanh.request('POST', `/api/review/items/${id}/reopen`, {
    rowVersion: item.rowVersion,
    reason: '',
  });
  expect(await open.json()).toMatchObject({ code: 'invalid-transition' });
});
