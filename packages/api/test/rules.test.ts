import { anArticle, anOutlet, record } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let leader: Caller;
let reviewer: Caller;
let outletId: string;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.as('leader');
  reviewer = await api.as('reviewer');
  outletId = (await anOutlet(api.database, 'lien-ha')).id;
});
afterAll(() => api.close());

const missing = '019ab000-0000-7000-8000-000000000000';
const text = {
  query: '"cá độ" OR "tài xỉu"',
  name: { vi: 'Cờ bạc', en: 'Gambling' },
  severity: 'high',
  topic: 'gambling',
  provision: null,
};
type Rule = { id: string; rowVersion: number; current: { number: number } };

async function create(code: string): Promise<Rule> {
  return jsonOf<Rule>(await leader.request('POST', '/api/rules', { ...text, code }));
}

test('a rule is created, explains itself in both languages, and is read with its versions', async () => {
  const answer = await leader.request('POST', '/api/rules', { ...text, code: 'GAMBLING-1' });
  expect(answer.status).toBe(201);
  const rule = await jsonOf<Rule>(answer);
  expect(rule).toMatchObject({
    code: 'GAMBLING-1',
    kind: 'query',
    status: 'live',
    current: { number: 1, explanation: { vi: expect.stringContaining('cá độ'), en: expect.stringContaining('cá độ') } },
    signalCount: 0,
    actions: ['revise', 'retire'],
  });
  const read = await reviewer.request('GET', `/api/rules/${rule.id}`);
  expect(await read.json()).toMatchObject({ id: rule.id, actions: [], versions: [{ number: 1 }] });
  const list = await reviewer.request('GET', '/api/rules?limit=100');
  expect(await list.json()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id: rule.id })]),
  });
});

test('a rule that can’t be read is 422 and says at which column what was expected', async () => {
  for (const [path, body] of [
    ['/api/rules', { ...text, code: 'BROKEN', query: '"cá độ" OR' }],
    ['/api/rules/check', { query: '"cá độ" OR' }],
  ] as const) {
    const answer = await leader.request('POST', path, body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'rule-syntax',
      facts: { column: 11, expected: expect.arrayContaining(['term']) },
      errors: [{ pointer: '/query' }],
    });
  }
});

test('a code that is taken is 409, and who may not manage rules 403', async () => {
  await create('TWICE');
  const twice = await leader.request('POST', '/api/rules', { ...text, code: 'TWICE' });
  expect(twice.status).toBe(409);
  expect(await twice.json()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/code' }] });
  expect((await reviewer.request('POST', '/api/rules', { ...text, code: 'MINE' })).status).toBe(403);
});

test('a new version follows the old one, and a change based on an old state is 409', async () => {
  const { id, rowVersion } = await create('VERSIONS');
  const revise = () =>
    leader.request('POST', `/api/rules/${id}/versions`, { ...text, query: '"lô đề"', severity: 'low', rowVersion });
  const revised = await revise();
  expect(revised.status).toBe(201);
  expect(await revised.json()).toMatchObject({ current: { number: 2, severity: 'low' }, rowVersion: rowVersion + 1 });
  const stale = await revise();
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ code: 'version-conflict' });
  const versions = await jsonOf<{ versions: { number: number }[] }>(await reviewer.request('GET', `/api/rules/${id}`));
  expect(versions.versions.map((version) => version.number)).toEqual([2, 1]);
  expect((await leader.request('POST', `/api/rules/${missing}/versions`, { ...text, rowVersion: 1 })).status).toBe(404);
});

test('a retired rule can’t be changed any more', async () => {
  const { id, rowVersion } = await create('RETIRED');
  const retired = await leader.request('POST', `/api/rules/${id}/retire`, { rowVersion });
  expect(retired.status).toBe(200);
  const rule = await jsonOf<Rule>(retired);
  expect(rule).toMatchObject({ status: 'retired', actions: [] });
  const again = await leader.request('POST', `/api/rules/${id}/retire`, { rowVersion: rule.rowVersion });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ code: 'invalid-transition' });
  const stale = await leader.request('POST', `/api/rules/${id}/retire`, { rowVersion });
  expect(await stale.json()).toMatchObject({ code: 'version-conflict' });
});

test('a rule is tried on what is there, without being stored', async () => {
  const { itemId } = await record(
    api.database,
    outletId,
    anArticle('/tried', { title: 'Triệt phá đường dây', body: 'Công an triệt phá đường dây số đề, số đề lớn.' }),
  );
  await record(api.database, outletId, anArticle('/other'));
  const answer = await reviewer.request('POST', '/api/rules/check', { query: '"số đề"', sampleSize: 10 });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    ok: true,
    matched: 1,
    examined: 2,
    samples: [{ itemId, title: 'Triệt phá đường dây', hits: 2 }],
  });
  const rules = await jsonOf<{ items: { current: { query: string } }[] }>(
    await reviewer.request('GET', '/api/rules?limit=100'),
  );
  expect(rules.items.map((rule) => rule.current.query)).not.toContain('"số đề"');
});
