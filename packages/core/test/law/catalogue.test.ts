import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  type AddProvisionInput,
  addInstrument,
  addProvision,
  catalogueSeed,
  compareProvision,
  confirmProvision,
  getInstrument,
  getProvision,
  Instrument,
  type InstrumentContent,
  listInstruments,
  listProvisions,
  Provision,
  type ProvisionContent,
  type ProvisionQuery,
  provisionOn,
  reviseInstrument,
  reviseProvision,
  seedCatalogue,
  type Violation,
} from '../../src/law/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const admin: Actor = { kind: 'user', id: 'admin', name: 'Trần Quốc Bảo', roles: ['admin'] };
const leader: Actor = { kind: 'user', id: 'leader', name: 'Lê Thị Minh', roles: ['leader'] };

let database: TestDatabase;
const clock = testClock();
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  await database.transaction(seedCatalogue);
});
afterAll(() => database.close());

function content(more: Partial<ProvisionContent> = {}): ProvisionContent {
  return {
    path: { article: '8', clause: '2', point: null },
    heading: 'Đăng, phát nội dung thông tin',
    text: { vi: 'hành vi của bài kiểm tra', en: null },
    kind: 'general',
    violation: null,
    validFrom: '2026-01-01',
    validTo: null,
    source: 'Bài kiểm tra',
    confidence: 'S',
    note: null,
    ...more,
  };
}

const add = (code: string, more: Partial<AddProvisionInput> = {}) =>
  database.transaction((tx) =>
    addProvision(
      tx,
      admin,
      authorize(admin, 'law.manage', { code, instrumentCode: 'nd-119-2020', ...content(), ...more }),
    ),
  );

const revise = (code: string, rowVersion: number, more: Partial<ProvisionContent> = {}) =>
  database.transaction(async (tx) => {
    const provision = await tx.em.findOneOrFail(Provision, { code });
    return reviseProvision(tx, admin, authorize(admin, 'law.manage', provision), { ...content(more), rowVersion });
  });

const confirm = (code: string, input: { rowVersion: number; number: number; note?: string }, actor = leader) =>
  database.transaction(async (tx) => {
    const provision = await tx.em.findOneOrFail(Provision, { code });
    return confirmProvision(tx, actor, authorize(actor, 'law.confirm', provision), { note: null, ...input });
  });

const on = (code: string, day: string) =>
  database.transaction((tx) => provisionOn(tx, code, Temporal.PlainDate.from(day)));

const list = (query: ProvisionQuery) => database.transaction((tx) => listProvisions(tx, { ...query, limit: 500 }));
const codes = async (query: ProvisionQuery) => (await list(query)).items.map(({ code }) => code);

test('seeding again adds nothing, says nothing in the log, and leaves what was edited as it is', async () => {
  await revise('V30', 1, { text: { vi: 'đã sửa', en: null } });
  const before = await database.transaction((tx) => tx.sql('select count(*) from audit_log'));
  const again = await database.transaction(seedCatalogue);
  expect(again).toEqual({ instruments: 0, provisions: 0 });
  expect(await database.transaction((tx) => tx.sql('select count(*) from audit_log'))).toEqual(before);
  expect((await database.transaction((tx) => getProvision(tx, 'V30'))).version.text.vi).toBe('đã sửa');
});

test('all seeded rows are there, unconfirmed, with the tag and source they were seeded with', async () => {
  const rows = new Map((await list({})).items.map((row) => [row.code, row]));
  for (const { code, versions } of catalogueSeed.provisions) {
    if (code === 'V30') continue;
    const { createdAt: _, createdBy, confirmed, id, number, citation, ...stored } = rows.get(code)!.version;
    expect(stored, code).toEqual(versions.at(-1));
    expect([confirmed, createdBy.id, number], code).toEqual([null, 'setup', versions.length]);
  }
});

test('the text of a day is the one in force then: before the amendment, from its first day on, and none before the decree', async () => {
  expect(await on('V03', '2020-11-30')).toBeNull();
  expect((await on('V03', '2022-01-26'))?.version).toMatchObject({ number: 1, violation: { fine: { minVnd: 30e6 } } });
  expect((await on('V03', '2022-01-27'))?.version).toMatchObject({ number: 2, violation: { fine: { minVnd: 60e6 } } });
  expect((await on('V17', '2021-06-01'))?.version.text.vi).toContain('vị trí');
  expect((await on('V17', '2026-11-23'))?.version.text.vi).not.toContain('vị trí');
  expect((await on('189-chief-inspector', '2026-09-25'))?.version).toBeUndefined();
  expect((await on('189-chief-inspector', '2026-09-26'))?.version).toBeDefined();
  await expect(on('no-such-code', '2026-01-01')).rejects.toMatchObject({ code: 'not-found' });
});

test('a correction stands in for the version with the same first day; one that was written for earlier days does not', async () => {
  await add('T-days', { validFrom: '2026-01-01', text: { vi: 'bản đầu', en: null } });
  await revise('T-days', 1, { validFrom: '2026-01-01', text: { vi: 'bản sửa', en: null } });
  await revise('T-days', 2, { validFrom: '2025-01-01', validTo: '2025-12-31', text: { vi: 'bản cũ', en: null } });
  expect((await on('T-days', '2026-06-01'))?.version.text.vi).toBe('bản sửa');
  expect((await on('T-days', '2025-06-01'))?.version.text.vi).toBe('bản cũ');
  await revise('T-days', 3, { validFrom: '2026-01-01', validTo: '2026-06-30', text: { vi: 'bản sửa', en: null } });
  expect((await on('T-days', '2026-06-30'))?.version.number).toBe(4);
  expect(await on('T-days', '2026-07-01')).toBeNull();
});

test('when an instrument ends, its provisions end with it', async () => {
  const made: InstrumentContent = {
    ...{ name: 'Nghị định thử', issuer: 'Chính phủ', issuedOn: null, validFrom: '2026-01-01', validTo: null },
    ...{ amendedBy: null, note: null, source: 'Bài kiểm tra', confidence: 'V' },
  };
  const identity = { code: 'nd-1-2026', number: '1/2026/NĐ-CP', year: 2026, kind: 'decree' } as const;
  await database.transaction((tx) =>
    addInstrument(tx, admin, authorize(admin, 'law.manage', { ...identity, ...made })),
  );
  await add('T-ends', { instrumentCode: 'nd-1-2026', validFrom: '2026-01-01' });
  expect(await on('T-ends', '2026-12-01')).not.toBeNull();
  const end = (rowVersion: number) =>
    database.transaction(async (tx) => {
      const found = await tx.em.findOneOrFail(Instrument, { code: 'nd-1-2026' });
      const input = { ...made, validTo: '2026-10-31', rowVersion };
      return reviseInstrument(tx, admin, authorize(admin, 'law.manage', found), input);
    });
  await end(1);
  expect(await on('T-ends', '2026-10-31')).not.toBeNull();
  expect(await on('T-ends', '2026-11-01')).toBeNull();
  expect(await codes({ instrument: 'nd-1-2026', on: '2026-11-01' })).toEqual([]);
  expect(await codes({ instrument: 'nd-1-2026' })).toEqual(['T-ends']);
  await expect(end(1)).rejects.toMatchObject({ code: 'version-conflict' });
  const { versions } = await database.transaction((tx) => getInstrument(tx, 'nd-1-2026'));
  expect(versions.map(({ number, validTo }) => [number, validTo])).toEqual([
    [2, '2026-10-31'],
    [1, null],
  ]);
});

test('an instrument whose number names another year, or that is there already, is refused', async () => {
  const input = {
    ...{ name: 'x', issuer: 'x', issuedOn: null, validFrom: null, validTo: null, amendedBy: null, note: null },
    ...({ source: 'x', confidence: 'M', kind: 'decree' } as const),
  };
  const enter = (identity: { code: string; number: string; year: number }) =>
    database.transaction((tx) => addInstrument(tx, admin, authorize(admin, 'law.manage', { ...input, ...identity })));
  const wrongYear = { code: 'nd-9', number: '9/2020/NĐ-CP', year: 2021 };
  await expect(enter(wrongYear)).rejects.toMatchObject({ code: 'invalid-input', fieldErrors: [{ pointer: '/year' }] });
  const taken = { code: 'nd-119', number: '119/2020/NĐ-CP', year: 2020 };
  await expect(enter(taken)).rejects.toMatchObject({ code: 'duplicate', fieldErrors: [{ pointer: '/number' }] });
  const sameCode = { code: 'nd-119-2020', number: '9/2020/NĐ-CP', year: 2020 };
  await expect(enter(sameCode)).rejects.toMatchObject({ code: 'duplicate', fieldErrors: [{ pointer: '/code' }] });
});

test('old and new stand side by side, with what changed named and the words marked', async () => {
  const { versions, comparisons } = await database.transaction((tx) => compareProvision(tx, 'V17'));
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(comparisons).toMatchObject([{ from: 1, to: 2, changed: ['text', 'validFrom', 'validTo'] }]);
  expect(comparisons[0]!.text).toContainEqual({ kind: 'removed', text: 'vị trí, ' });
  const fine = await database.transaction((tx) => compareProvision(tx, 'V03'));
  expect(fine.comparisons[0]!.changed).toEqual(['violation', 'validFrom', 'validTo']);
  expect(fine.comparisons[0]!.text).toEqual([{ kind: 'same', text: fine.version.text.vi }]);
});

test('what a version says can’t be changed, deleted or emptied, not even in the database', async () => {
  await confirm('V06', { rowVersion: 1, number: 1 });
  for (const statement of [
    `update law_provision_versions set text_vi = 'x'`,
    'delete from law_provision_versions',
    'truncate law_provision_versions cascade',
    `update law_instrument_versions set valid_to = '2026-01-01'`,
    'delete from law_provision_confirmations',
    `update law_provisions set code = 'x' where code = 'V10'`,
    'delete from law_provisions',
    `update law_instruments set number = 'x'`,
  ]) {
    await expect(
      database.transaction((tx) => tx.sql(statement)),
      statement,
    ).rejects.toThrow(/never changed/);
  }
});

test('the database refuses a bracket whose minimum is above its maximum, and a path it can’t read', async () => {
  const upsideDown: Violation = {
    ...({ warning: false, finedSubject: 'organisation', individualsPayHalf: true, per: 'act' } as const),
    ...{ additionalSanctions: [], remedies: [], limitationYears: 2, fine: { minVnd: 2, maxVnd: 1 } },
  };
  await expect(add('T-fine', { kind: 'violation', violation: upsideDown })).rejects.toThrow(/check/);
  await expect(add('T-path', { path: { article: 'x', clause: null, point: null } })).rejects.toThrow(/check/);
  await expect(add('T-kind', { kind: 'violation' })).rejects.toThrow(/check/);
});

test('a code that is taken, and an instrument that isn’t there, are refused', async () => {
  await expect(add('V10')).rejects.toMatchObject({ code: 'duplicate', fieldErrors: [{ pointer: '/code' }] });
  await expect(add('T-none', { instrumentCode: 'nd-0-0000' })).rejects.toMatchObject({ code: 'not-found' });
});

test('of two who revise at once one succeeds and the other is told so', async () => {
  await add('T-race');
  const both = await Promise.allSettled([revise('T-race', 1), revise('T-race', 1)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'version-conflict' } });
});

test('a version is confirmed once, by name; the next version starts unconfirmed and the old one keeps its confirmation', async () => {
  await add('T-confirm');
  await confirm('T-confirm', { rowVersion: 1, number: 1, note: 'Đối chiếu Công báo' });
  await expect(confirm('T-confirm', { rowVersion: 1, number: 1 })).rejects.toMatchObject({ code: 'version-conflict' });
  await expect(confirm('T-confirm', { rowVersion: 2, number: 1 })).rejects.toMatchObject({
    code: 'invalid-transition',
  });
  await expect(confirm('T-confirm', { rowVersion: 2, number: 9 })).rejects.toMatchObject({ code: 'not-found' });
  expect((await database.transaction((tx) => getProvision(tx, 'T-confirm'))).version.confirmed).toEqual({
    at: clock.now(),
    by: { id: 'leader', name: 'Lê Thị Minh' },
    note: 'Đối chiếu Công báo',
  });
  await revise('T-confirm', 2, { text: { vi: 'bản mới', en: null } });
  const { versions } = await database.transaction((tx) => compareProvision(tx, 'T-confirm'));
  expect(versions.map(({ confirmed }) => confirmed?.by.id ?? null)).toEqual([null, 'leader']);
});

test('nobody confirms a version they wrote; another does, and a row the office started with anyone who may', async () => {
  await add('T-own');
  await expect(confirm('T-own', { rowVersion: 1, number: 1 }, admin)).rejects.toMatchObject({
    code: 'forbidden',
    facts: { action: 'law.confirm' },
  });
  expect((await database.transaction((tx) => getProvision(tx, 'T-own'))).version.confirmed).toBeNull();
  await confirm('T-own', { rowVersion: 1, number: 1 });
  await confirm('V07', { rowVersion: 1, number: 1 }, admin);
  expect((await database.transaction((tx) => getProvision(tx, 'V07'))).version.confirmed?.by.id).toBe('admin');
});

test('an inspector may read, not edit or confirm; a leader may confirm, not edit', () => {
  const inspector: Actor = { kind: 'user', id: 'i', name: 'Thanh tra', roles: ['inspector'] };
  expect(authorize(inspector, 'law.read', 1)).toBe(1);
  for (const [actor, action] of [
    [inspector, 'law.manage'],
    [inspector, 'law.confirm'],
    [leader, 'law.manage'],
  ] as const) {
    expect(() => authorize(actor, action, 1)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  }
});

test('every change stands in the log with who made it and what it says, and the chain holds', async () => {
  await add('T-log');
  await revise('T-log', 1, { text: { vi: 'bản hai', en: null } });
  await confirm('T-log', { rowVersion: 2, number: 2 });
  const { id } = await database.transaction((tx) => getProvision(tx, 'T-log'));
  const entries = await database.transaction((tx) =>
    tx.sql('select type, actor_id, data from audit_log where subject_id = $1 order by seq', [id]),
  );
  expect(entries).toMatchObject([
    { type: 'provision.added', actor_id: 'admin', data: { code: 'T-log' } },
    { type: 'provision.revised', actor_id: 'admin', data: { number: 2, text: { vi: 'bản hai' } } },
    { type: 'provision.confirmed', actor_id: 'leader', data: { number: 2 } },
  ]);
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

test('words are found with and without accents, in code, citation, number, text and source; all of them must be there', async () => {
  expect(await codes({ q: 'mao danh nha bao' })).toEqual(['V05']);
  expect(await codes({ q: 'MẠO DANH' })).toEqual(['V05']);
  expect(await codes({ q: '174/2026 v45' })).toContain('V45');
  expect(await codes({ q: 'Điều 14 khoản 3 điểm d' })).toContain('14.3d');
  expect(await codes({ q: 'mạo danh zzz' })).toEqual([]);
  expect(await codes({ q: '%' }), 'a sign, not a wildcard').not.toContain('V10');
});

test('filters of instrument, kind, tag, confirmation and day hold together', async () => {
  const decree = await list({ instrument: 'nd-174-2026', kind: 'violation', confidence: 'V' });
  expect(decree.items.map(({ code }) => code).sort()).toEqual(
    ['174-95.1h', '174-95.1k', 'V42', 'V43', 'V44', 'V45', 'V46', 'V47'].sort(),
  );
  expect(await codes({ instrument: 'nd-174-2026', on: '2026-06-30' })).toEqual([]);
  expect(await codes({ instrument: 'nd-119-2020', confirmed: true })).toContain('V06');
  expect(await codes({ instrument: 'nd-119-2020', confirmed: false })).not.toContain('V06');
  expect(await codes({ confidence: 'OLD' })).toEqual(['147-processing']);
});

test('provisions stand in the order of their instrument: article 9 before 10, 28 before 28a', async () => {
  const order = await codes({ instrument: 'nd-119-2020', kind: 'violation' });
  const at = (code: string) => order.indexOf(code);
  expect(at('9.2')).toBeLessThan(at('V17'));
  expect(at('28.1')).toBeLessThan(at('28a.1'));
  expect(at('28a.1')).toBeLessThan(at('28b.1'));
  expect(at('14.3a')).toBeLessThan(at('14.3d'));
});

test('pages of provisions and of instruments, put together, are the whole list', async () => {
  const whole = await codes({});
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await database.transaction((tx) => listProvisions(tx, { limit: 50, cursor }));
    paged.push(...page.items.map(({ code }) => code));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(whole);
  const instruments: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await database.transaction((tx) => listInstruments(tx, { limit: 20, cursor }));
    instruments.push(...page.items.map(({ code }) => code));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const all = await database.transaction((tx) => listInstruments(tx, { limit: 500 }));
  expect(instruments).toEqual(all.items.map(({ code }) => code));
  const years = all.items.map(({ year }) => year);
  expect(years).toEqual(years.toSorted((a, b) => b - a));
  expect(all.items.find(({ code }) => code === 'nd-367-2026')).toMatchObject({ provisionCount: 0 });
});
