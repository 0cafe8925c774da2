import { anOutlet } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, jsonOf, type TestApi } from './support.ts';

type Deposit = {
  id: string;
  state: string;
  outlet: { id: string };
  releasedOn: string;
  isLate: boolean | null;
  result: string | null;
  finding: string | null;
  reviewItemId: string | null;
  actions: string[];
  rowVersion: number;
};
type Page<T> = { items: T[]; nextCursor: string | null };

let api: TestApi;
/** The demo publisher's outlet, and somebody else's. */
let mine: string;
let theirs: string;
beforeAll(async () => {
  api = await createTestApi();
  const own = await anOutlet(api.database, 'mine', { licenceValidTo: null });
  mine = own.id;
  theirs = (await anOutlet(api.database, 'theirs', { licenceValidTo: null })).id;
  await api.database.transaction((tx) =>
    tx.sql(`update users set publisher_id = $1 where email = 'publisher@pressdesk.example'`, [own.publisher.id]),
  );
  for (const outletId of [mine, theirs]) {
    const answer = await post('officer', '/api/deposit-schedules', schedule(outletId));
    expect(answer.status).toBe(201);
  }
});
afterAll(() => api.close());

const get = async (account: string, path: string) => (await api.as(account)).request('GET', path);
const post = async (account: string, path: string, body?: Record<string, unknown>) =>
  (await api.as(account)).request('POST', path, body);
const list = async (account: string, query = '') =>
  (await jsonOf<Page<Deposit>>(await get(account, `/api/deposits${query}`))).items;

function schedule(outletId: string) {
  return {
    outletId,
    release: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    copies: 2,
    dueTime: '08:00',
    basis: { text: 'Nghị định 237/2026/NĐ-CP, Điều 16', confidence: 'V' },
    validFrom: '2026-01-01',
  };
}

/** An issue nobody has dealt with yet, and the receipt of its copies. */
async function anIssue(outletId: string) {
  const [issue] = await list('officer', `?outletId=${outletId}&state=expected`);
  const receipt = { receivedAt: '2026-01-02T01:00:00Z', copies: 2, printRun: 500, issueNumber: ' 45 ', rowVersion: 1 };
  return { issue: issue!, path: `/api/deposits/${issue!.id}`, receipt };
}

test('an issue is expected, received and read; what was found is on the review desk', async () => {
  const { issue, path, receipt } = await anIssue(theirs);
  expect(issue).toMatchObject({ state: 'expected', actions: ['receive', 'excuse'] });
  const received = await jsonOf<Deposit>(await post('officer', `${path}/receipt`, receipt));
  expect(received).toMatchObject({ state: 'received', issueNumber: '45', isLate: false, actions: ['read', 'receive'] });
  const stale = await post('officer', `${path}/receipt`, receipt);
  expect(stale.status).toBe(409);

  const empty = await post('reviewer', `${path}/reading`, { rowVersion: 2, result: 'finding', finding: ' ' });
  expect(await jsonOf(empty)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/finding' }] });
  const reading = { rowVersion: 2, result: 'finding', finding: 'Trang 2: thiếu nguồn tin.' };
  const read = await jsonOf<Deposit>(await post('reviewer', `${path}/reading`, reading));
  expect(read).toMatchObject({ state: 'read', result: 'finding', actions: [] });
  const desk = await get('reviewer', `/api/review/items/${read.reviewItemId}`);
  expect(await jsonOf(desk)).toMatchObject({ kind: 'print-issue', version: { body: 'Trang 2: thiếu nguồn tin.' } });
  expect((await get('reviewer', '/api/review/items?kind=print-issue')).status).toBe(200);
});

test('an issue that didn’t come out is excused; a time still to come and a wrong hour are refused', async () => {
  const { path, receipt } = await anIssue(theirs);
  const future = await post('officer', `${path}/receipt`, { ...receipt, receivedAt: '2100-01-01T00:00:00Z' });
  expect(await jsonOf(future)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/receivedAt' }] });
  const excused = await post('officer', `${path}/excuse`, { rowVersion: 1, reason: 'Nghỉ lễ' });
  expect(await jsonOf(excused)).toMatchObject({ state: 'excused', excuse: 'Nghỉ lễ' });
  const odd = await post('officer', '/api/deposit-schedules', { ...schedule(theirs), dueTime: '8 giờ' });
  expect(await jsonOf(odd)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/dueTime' }] });
});

test('an irregular issue is entered when it comes', async () => {
  const { receipt } = await anIssue(theirs);
  const { rowVersion: _, ...came } = receipt;
  const answer = await post('officer', '/api/deposits', {
    ...came,
    outletId: theirs,
    releasedOn: '2026-01-01',
    copiesDue: 3,
    dueTime: null,
  });
  expect(answer.status).toBe(201);
  expect(await jsonOf(answer)).toMatchObject({ state: 'received', scheduleId: null, isLate: true });
});

test('a schedule is listed, its terms come from the law, and it can be ended', async () => {
  const { items } = await jsonOf<Page<{ id: string; rowVersion: number }>>(
    await get('officer', `/api/deposit-schedules?outletId=${theirs}`),
  );
  const terms = await jsonOf(await get('officer', `/api/outlets/${theirs}/deposit-terms`));
  expect(terms).toMatchObject({ terms: { copies: 2, dueTime: '08:00', basis: { confidence: 'V' } } });
  const ended = await post('officer', `/api/deposit-schedules/${items[0]!.id}/end`, {
    rowVersion: items[0]!.rowVersion,
    validTo: '2026-01-31',
  });
  expect(await jsonOf(ended)).toMatchObject({ validTo: '2026-01-31' });
  expect(await list('officer', `?outletId=${theirs}&state=expected`)).toEqual([]);
});

test('the office sees who read how much, a publisher doesn’t', async () => {
  const path = '/api/deposits/workload?from=2026-01-01&to=2100-01-01';
  const figures = await jsonOf<{ readers: { read: number }[] }>(await get('leader', path));
  expect(figures.readers).toMatchObject([{ read: 1, findings: 1 }]);
  expect((await get('publisher', path)).status).toBe(403);
});

test('a publisher’s person sees their own deposits alone, and what a reader found not at all', async () => {
  const { issue, path, receipt } = await anIssue(mine);
  await post('officer', `${path}/receipt`, receipt);
  await post('reviewer', `${path}/reading`, { rowVersion: 2, result: 'finding', finding: 'Sai sự thật.' });
  const seen = await list('publisher', '?limit=100');
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen.map(({ outlet }) => outlet.id))).toEqual(new Set([mine]));
  expect(seen.find(({ id }) => id === issue.id)).toMatchObject({
    state: 'received',
    result: null,
    finding: null,
    reviewItemId: null,
    actions: [],
  });
  expect(await jsonOf(await get('publisher', path))).toMatchObject({ state: 'received', finding: null });
  expect(await list('publisher', `?outletId=${theirs}`)).toEqual([]);

  const [other] = await list('officer', `?outletId=${theirs}`);
  expect((await get('publisher', `/api/deposits/${other!.id}`)).status).toBe(404);
  const file = await get('publisher', '/api/deposits/export?format=csv');
  expect(file.status).toBe(200);
  expect(await file.text()).not.toContain('Báo theirs');
  const schedules = await jsonOf<Page<{ outlet: { id: string } }>>(await get('publisher', '/api/deposit-schedules'));
  expect(schedules.items.map(({ outlet }) => outlet.id)).toEqual([mine]);
});

test('only officers and reviewers record; everybody else is refused at every way in', async () => {
  const { path, receipt } = await anIssue(mine);
  const ways: [string, Record<string, unknown>][] = [
    [`${path}/receipt`, receipt],
    [`${path}/reading`, { rowVersion: 1, result: 'clean' }],
    [`${path}/excuse`, { rowVersion: 1, reason: 'x' }],
    ['/api/deposit-schedules', schedule(mine)],
  ];
  for (const account of ['publisher', 'leader', 'head', 'inspector', 'auditor', 'admin']) {
    for (const [way, body] of ways) expect((await post(account, way, body)).status, `${account} ${way}`).toBe(403);
  }
  expect((await api.anonymous.request('GET', '/api/deposits')).status).toBe(401);
});
