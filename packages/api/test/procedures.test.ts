import { getProcedure, procedureCatalogue, seedProcedures } from '@pressdesk/core/licensing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

type Summary = { code: string; version: number; processing: { amount: number } | null; unconfirmed: number };

let api: TestApi;
let publisher: Caller;
beforeAll(async () => {
  api = await createTestApi();
  await api.database.transaction((tx) => seedProcedures(tx));
  publisher = await api.as('publisher');
});
afterAll(() => api.close());

const list = async (query = '') =>
  (await jsonOf<{ items: Summary[] }>(await publisher.request('GET', `/api/procedures${query}`))).items;

test('everyone who is signed in reads the procedures: staff of every role, and publishers', async () => {
  for (const account of ['reviewer', 'officer', 'head', 'leader', 'inspector', 'publisher', 'admin', 'auditor']) {
    const caller = await api.as(account);
    for (const path of ['/api/procedures', '/api/procedures/P01']) {
      expect((await caller.request('GET', path)).status, `${account} ${path}`).toBe(200);
    }
  }
  expect((await api.anonymous.request('GET', '/api/procedures')).status).toBe(401);
});

test('the list has each procedure once, in the version of the day', async () => {
  const codes = procedureCatalogue.map(({ code }) => code);
  expect((await list('?on=2026-11-23')).map(({ code }) => code)).toEqual([...new Set(codes)].sort());
  const version = async (on: string) => (await list(`?on=${on}`)).find(({ code }) => code === 'P09')?.version;
  expect([await version('2026-06-30'), await version('2026-07-01')]).toEqual([1, 2]);
  expect((await list('?on=2026-11-23'))[0]).toMatchObject({ code: 'P01', version: 1, processing: { amount: 7 } });
});

test('every procedure comes whole through its schema: nothing the file says is lost on the way', async () => {
  for (const { code } of procedureCatalogue) {
    const stored = await api.database.transaction((tx) => getProcedure(tx, code, { on: '2026-11-23' }));
    const answer = await publisher.request('GET', `/api/procedures/${code}?on=2026-11-23`);
    const { id: _, ...whole } = stored;
    expect(await jsonOf(answer), code).toEqual(JSON.parse(JSON.stringify(whole)));
  }
});

test('a day before the law, a repealed procedure and an unknown one are told apart, each in a sentence', async () => {
  const tooEarly = await publisher.request('GET', '/api/procedures/P01?on=2020-01-01');
  expect(tooEarly.status).toBe(422);
  expect(await tooEarly.json()).toMatchObject({
    code: 'procedure-not-in-force',
    detail: expect.stringContaining('applies from 2026-07-01 on: 2020-01-01 lies before that law'),
  });
  const unknown = await publisher.request('GET', '/api/procedures/P99');
  expect(unknown.status).toBe(404);
});

test.each(['on=tomorrow', 'on=2026-02-30', 'on=', 'on=2026-01-01T00:00:00Z'])(
  'a day that is none is refused: %s',
  async (query) => {
    const answer = await publisher.request('GET', `/api/procedures?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-input' });
  },
);
