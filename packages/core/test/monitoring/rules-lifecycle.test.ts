import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  checkCodes,
  createRule,
  getItem,
  getRule,
  listRules,
  Rule,
  type RuleText,
  retireRule,
  reviseRule,
} from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

const binh: Actor = { kind: 'user', id: 'binh', name: 'Trần Văn Bình', roles: ['leader'] };

let database: TestDatabase;
let outlet: Outlet;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  outlet = await anOutlet(database, 'rules');
});
afterAll(() => database.close());

function text(query: string, more: Partial<RuleText> = {}): RuleText {
  return { query, name: { vi: 'Quy tắc', en: 'Rule' }, severity: 'medium', topic: 'test', provision: null, ...more };
}

const create = (code: string, query: string) =>
  database.transaction((tx) => createRule(tx, binh, authorize(binh, 'rule.manage', { code, ...text(query) })));

const revise = (id: string, rowVersion: number, query: string) =>
  database.transaction(async (tx) => {
    const rule = await tx.em.findOneOrFail(Rule, { id });
    return reviseRule(tx, binh, authorize(binh, 'rule.manage', rule), { ...text(query), rowVersion });
  });

const retire = (id: string, rowVersion: number) =>
  database.transaction(async (tx) => {
    const rule = await tx.em.findOneOrFail(Rule, { id });
    return retireRule(tx, binh, authorize(binh, 'rule.manage', rule), { rowVersion });
  });

const read = (id: string) => database.transaction((tx) => getRule(tx, id));

/** The codes of the rules that meet a new article with this body. */
async function codesOn(body: string): Promise<string[]> {
  count += 1;
  const { itemId } = await record(database, outlet.id, anArticle(`/rules-${count}`, { body }));
  const item = await database.transaction((tx) => getItem(tx, itemId));
  return item.signals.map(({ rule }) => rule.code).sort();
}

test.each([
  ['("bùa ngải"', 12],
  ['"bùa ngải', 1],
  ['bùa AND', 8],
  ['', 1],
])('a rule that can’t be read (%s) is refused with the column and what was expected', async (query, column) => {
  await expect(create('broken', query)).rejects.toMatchObject({
    code: 'rule-syntax',
    facts: { column, expected: expect.any(Array) },
    fieldErrors: [{ pointer: '/query' }],
  });
  const rules = await database.transaction((tx) => listRules(tx, { limit: 100 }));
  expect(rules.items.map(({ code }) => code)).not.toContain('broken');
});

test('a rule meets what is read from its creation on, and a code is given once', async () => {
  expect(await codesOn('Chuyện cờ bạc trong làng')).toEqual([]);
  await create('gambling', '"cờ bạc"');
  expect(await codesOn('Chuyện cờ bạc trong làng')).toEqual(['gambling']);
  await expect(create('gambling', 'khác')).rejects.toMatchObject({
    code: 'duplicate',
    fieldErrors: [{ pointer: '/code' }],
  });
});

test('of two who create a rule under the same code at once the second is told so', async () => {
  const both = await Promise.allSettled([create('twins', '"một"'), create('twins', '"hai"')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'duplicate' } });
});

test('a revised rule has a new version; signals of the old one keep the one that raised them', async () => {
  const rule = await create('lottery', '"xổ số lậu"');
  const { itemId } = await record(database, outlet.id, anArticle('/lottery', { body: 'Bán xổ số lậu ở chợ' }));
  await revise(rule.id, 1, '"lô đề"');

  const view = await read(rule.id);
  expect(view).toMatchObject({ rowVersion: 2, signalCount: 1, current: { number: 2, query: '"lô đề"' } });
  expect(view.versions.map(({ number, query }) => [number, query])).toEqual([
    [2, '"lô đề"'],
    [1, '"xổ số lậu"'],
  ]);
  expect(view.current.createdBy).toEqual({ id: 'binh', name: 'Trần Văn Bình' });
  const item = await database.transaction((tx) => getItem(tx, itemId));
  expect(item.signals).toMatchObject([{ rule: { code: 'lottery', number: 1, query: '"xổ số lậu"' } }]);

  expect(await codesOn('Bán xổ số lậu ở chợ khác')).toEqual([]);
  expect(await codesOn('Đánh lô đề ở chợ')).toEqual(['lottery']);
});

test('a revision that can’t be read changes nothing', async () => {
  const rule = await create('unbroken', '"ma túy"');
  await expect(revise(rule.id, 1, '"ma túy')).rejects.toMatchObject({ code: 'rule-syntax', facts: { column: 1 } });
  expect(await read(rule.id)).toMatchObject({ rowVersion: 1, current: { number: 1 } });
  expect(await codesOn('Tàng trữ ma túy')).toEqual(['unbroken']);
});

test('a retired rule meets nothing any more, keeps its versions, and can’t be changed', async () => {
  const rule = await create('retired', '"pháo nổ"');
  expect(await codesOn('Đốt pháo nổ đêm giao thừa')).toEqual(['retired']);
  await retire(rule.id, 1);
  expect(await codesOn('Đốt pháo nổ đêm giao thừa lần nữa')).toEqual([]);
  expect(await read(rule.id)).toMatchObject({ status: 'retired', signalCount: 1, versions: [{ number: 1 }] });
  await expect(revise(rule.id, 2, 'khác')).rejects.toMatchObject({ code: 'invalid-transition' });
  await expect(retire(rule.id, 2)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a check of the system’s own can be neither revised nor retired', async () => {
  for (const code of Object.values(checkCodes)) {
    const check = await database.transaction((tx) => tx.em.findOneOrFail(Rule, { code }));
    await expect(revise(check.id, check.rowVersion, 'khác')).rejects.toMatchObject({ code: 'invalid-transition' });
    await expect(retire(check.id, check.rowVersion)).rejects.toMatchObject({ code: 'invalid-transition' });
    expect(await read(check.id)).toMatchObject({ status: 'live', kind: 'check', versions: [{ query: null }] });
  }
});

test('who saves over a change he hasn’t seen is told so', async () => {
  const rule = await create('conflict', '"hàng giả"');
  await revise(rule.id, 1, '"hàng nhái"');
  await expect(revise(rule.id, 1, '"hàng dỏm"')).rejects.toMatchObject({
    code: 'version-conflict',
    facts: { rowVersion: 2 },
  });
  await expect(retire(rule.id, 1)).rejects.toMatchObject({ code: 'version-conflict' });
  expect(await read(rule.id)).toMatchObject({ status: 'live', current: { query: '"hàng nhái"' } });
});

test('of two who revise at once one wins, and the other is told so', async () => {
  const rule = await create('race', '"tin giả"');
  const both = await Promise.allSettled([revise(rule.id, 1, '"tin đồn"'), revise(rule.id, 1, '"tin vịt"')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await read(rule.id)).toMatchObject({ rowVersion: 2, versions: [{ number: 2 }, { number: 1 }] });
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
});

test('a rule created in a transaction that fails meets nothing, there and afterwards', async () => {
  await expect(
    database.transaction(async (tx) => {
      await createRule(tx, binh, authorize(binh, 'rule.manage', { code: 'undone', ...text('"bói toán"') }));
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await codesOn('Hành nghề bói toán')).toEqual([]);
});

test('every change of a rule is in the log with who made it', async () => {
  const rule = await create('logged', '"đa cấp"');
  await revise(rule.id, 1, '"kinh doanh đa cấp"');
  await retire(rule.id, 2);
  const entries = await database.transaction((tx) =>
    tx.sql<{ type: string; actor_id: string }>(
      'select type, actor_id from audit_log where subject_id = $1 order by seq',
      [rule.id],
    ),
  );
  expect(entries).toEqual(['rule.created', 'rule.revised', 'rule.retired'].map((type) => ({ type, actor_id: 'binh' })));
});
