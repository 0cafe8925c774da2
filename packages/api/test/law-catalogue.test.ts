import { seedCatalogue } from '@pressdesk/core/law';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

type Version = { number: number; text: { vi: string }; confirmed: { by: { name: string } } | null };
type Row = { code: string; rowVersion: number; actions: string[]; version: Version; versions: Version[] };

let api: TestApi;
let admin: Caller;
let leader: Caller;
let inspector: Caller;
beforeAll(async () => {
  api = await createTestApi();
  await api.database.transaction(seedCatalogue);
  [admin, leader, inspector] = [await api.as('admin'), await api.as('leader'), await api.as('inspector')];
});
afterAll(() => api.close());

const content = {
  path: { article: '8', clause: '3', point: null },
  heading: 'Đăng, phát nội dung thông tin',
  text: { vi: 'hành vi của bài kiểm tra', en: null },
  kind: 'violation',
  violation: {
    warning: false,
    fine: { minVnd: 5_000_000, maxVnd: 10_000_000 },
    finedSubject: 'organisation',
    individualsPayHalf: true,
    per: 'act',
    additionalSanctions: [
      { code: 'licence-suspension', text: 'Tước quyền sử dụng giấy phép', minMonths: 1, maxMonths: 3 },
    ],
    remedies: [{ code: 'removal', text: 'Buộc gỡ bỏ thông tin' }],
    limitationYears: 2,
  },
  validFrom: '2026-01-01',
  validTo: null,
  source: 'Bài kiểm tra',
  confidence: 'S',
  note: null,
};
const instrument = {
  ...{ number: '12/2026/NĐ-CP', year: 2026, kind: 'decree', name: 'Nghị định thử', issuer: 'Chính phủ' },
  ...{ issuedOn: '2026-01-01', validFrom: '2026-02-01', validTo: null, amendedBy: null, note: null },
  ...{ source: 'Bài kiểm tra', confidence: 'V' },
};

const add = (code: string, more: Record<string, unknown> = {}) =>
  admin.request('POST', '/api/law/provisions', { code, instrumentCode: 'nd-119-2020', ...content, ...more });
const read = async (code: string) => jsonOf<Row>(await inspector.request('GET', `/api/law/provisions/${code}`));
const codesOf = async (query: string) =>
  (await jsonOf<{ items: Row[] }>(await inspector.request('GET', `/api/law/provisions?${query}`))).items.map(
    ({ code }) => code,
  );

test('everyone who is signed in reads the catalogue: staff of every role, and publishers', async () => {
  for (const role of ['reviewer', 'officer', 'leader', 'inspector', 'publisher', 'admin', 'auditor']) {
    const caller = await api.as(role);
    for (const path of ['/api/law/instruments', '/api/law/provisions', '/api/law/provisions/V10']) {
      expect((await caller.request('GET', path)).status, `${role} ${path}`).toBe(200);
    }
  }
  expect((await api.anonymous.request('GET', '/api/law/provisions')).status).toBe(401);
});

test('instruments come with their versions, the latest year first; the press sanctions that may be coming have no dates', async () => {
  const answer = await inspector.request('GET', '/api/law/instruments?limit=100');
  expect(answer.status).toBe(200);
  const { items } = await jsonOf<{ items: { code: string; year: number; versions: unknown[]; actions: string[] }[] }>(
    answer,
  );
  expect(items[0]!.year).toBe(2026);
  expect(items.find(({ code }) => code === 'nd-119-2020')).toMatchObject({
    number: '119/2020/NĐ-CP',
    actions: [],
    versions: [
      { number: 2, validFrom: '2022-01-27', validTo: null, amendedBy: '14/2022/NĐ-CP' },
      { number: 1, validFrom: '2020-12-01', validTo: '2022-01-26' },
    ],
  });
  expect(items.find(({ code }) => code === 'nd-367-2026')).toMatchObject({
    provisionCount: 0,
    versions: [{ validFrom: null, confidence: 'S' }],
  });
});

test('words are found without accents, and filters hold together', async () => {
  expect(await codesOf('q=mao+danh')).toEqual(['V05']);
  expect(await codesOf(`q=${encodeURIComponent('mạo danh')}`)).toEqual(['V05']);
  expect(await codesOf('instrument=nd-174-2026&kind=deadline&confidence=V')).toEqual(['174-4.5']);
  expect(await codesOf('instrument=nd-174-2026&on=2026-06-30')).toEqual([]);
  expect(await codesOf('instrument=nd-174-2026&confirmed=1')).toEqual([]);
  expect((await codesOf('instrument=nd-174-2026&confirmed=0')).length).toBeGreaterThan(0);
});

test('on a day the list shows the text of that day', async () => {
  const path = (day: string) => `/api/law/provisions?q=v03&on=${day}`;
  const textOn = async (day: string) => {
    const page = await jsonOf<{ items: Row[] }>(await inspector.request('GET', path(day)));
    return page.items.find(({ code }) => code === 'V03')?.version;
  };
  expect(await textOn('2021-05-01')).toMatchObject({ number: 1, violation: { fine: { minVnd: 30_000_000 } } });
  expect(await textOn('2026-05-01')).toMatchObject({ number: 2, violation: { fine: { minVnd: 60_000_000 } } });
  expect(await textOn('2020-05-01')).toBeUndefined();
});

test('queries that can’t be right are 400, and name the field', async () => {
  for (const [query, pointer] of [
    ['on=2026-02-30', '/on'],
    ['on=0000-01-01', '/on'],
    ['kind=crime', '/kind'],
    ['confidence=X', '/confidence'],
    ['limit=0', '/limit'],
    ['cursor=x', '/cursor'],
  ]) {
    const answer = await inspector.request('GET', `/api/law/provisions?${query}`);
    expect(answer.status, query).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  }
  expect((await inspector.request('GET', '/api/law/instruments?cursor=x')).status).toBe(400);
});

test('a provision is read with all versions and what changed from one to the next; an unknown one is 404', async () => {
  const answer = await inspector.request('GET', '/api/law/provisions/V17');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    code: 'V17',
    actions: [],
    version: { number: 2, citation: 'Điều 10 khoản 1', confidence: 'V', confirmed: null },
    versions: [{ number: 2 }, { number: 1, validTo: '2022-01-26' }],
    comparisons: [{ from: 1, to: 2, changed: ['text', 'validFrom', 'validTo'] }],
  });
  expect((await inspector.request('GET', '/api/law/provisions/none')).status).toBe(404);
});

test('an admin adds a provision; others are 403, a taken code 409, an unknown instrument 404', async () => {
  const answer = await add('T-1');
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    ...{ code: 'T-1', rowVersion: 1, versionCount: 1, comparisons: [], actions: ['revise'] },
    version: { ...content, citation: 'Điều 8 khoản 3' },
  });
  for (const caller of [leader, inspector]) {
    const refused = await caller.request('POST', '/api/law/provisions', {
      ...{ code: 'T-2', instrumentCode: 'nd-119-2020' },
      ...content,
    });
    expect(refused.status).toBe(403);
  }
  expect((await add('T-1')).status).toBe(409);
  expect((await add('T-2', { instrumentCode: 'nd-0' })).status).toBe(404);
});

test('a provision that contradicts itself is 400, with a pointer to what is wrong', async () => {
  const { violation } = content;
  for (const [more, pointer] of [
    [{ violation: { ...violation, fine: { minVnd: 2, maxVnd: 1 } } }, '/violation/fine/maxVnd'],
    [{ violation: { ...violation, fine: null } }, '/violation/fine'],
    [{ violation: null }, '/violation'],
    [{ kind: 'general' }, '/violation'],
    [{ validTo: '2025-12-31' }, '/validTo'],
    [{ validFrom: '0000-01-01' }, '/validFrom'],
    [{ path: { article: null, clause: '1', point: null } }, '/path/article'],
    [{ path: { article: 'Điều 8', clause: null, point: null } }, '/path/article'],
    [{ source: ' ' }, '/source'],
    [{ confidence: 'sure' }, '/confidence'],
    [{ code: 'a/b' }, '/code'],
  ] as const) {
    const answer = await add('T-bad', more);
    expect(answer.status, pointer).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer }] });
  }
});

test('a revision is a new version and the old text stays; a stale one is 409, a leader’s 403, of nothing 404', async () => {
  await add('T-revise');
  const revise = (caller: Caller, rowVersion: number, code = 'T-revise') =>
    caller.request('POST', `/api/law/provisions/${code}/versions`, {
      ...content,
      text: { vi: 'bản hai', en: 'second' },
      rowVersion,
    });
  const answer = await revise(admin, 1);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({
    rowVersion: 2,
    version: { number: 2, text: { vi: 'bản hai', en: 'second' } },
    versions: [{ number: 2 }, { number: 1, text: content.text }],
  });
  const stale = await revise(admin, 1);
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ code: 'version-conflict', facts: { rowVersion: 2 } });
  expect((await revise(leader, 2)).status).toBe(403);
  expect((await revise(admin, 1, 'none')).status).toBe(404);
  expect((await revise(admin, 0)).status).toBe(400);
});

test('a leader confirms a version once; an inspector and who wrote it are 403, a second time or a stale look 409, an unknown version 404', async () => {
  await add('T-confirm');
  const confirm = (caller: Caller, rowVersion: number, number = 1, code = 'T-confirm') =>
    caller.request('POST', `/api/law/provisions/${code}/confirm`, { rowVersion, number, note: null });
  expect((await confirm(inspector, 1)).status).toBe(403);
  const own = await confirm(admin, 1);
  expect(own.status).toBe(403);
  expect(await own.json()).toMatchObject({
    code: 'forbidden',
    facts: { why: { en: expect.stringContaining('wrote') } },
  });
  expect((await confirm(leader, 1, 7)).status).toBe(404);
  expect((await confirm(leader, 1, 1, 'none')).status).toBe(404);
  expect((await confirm(leader, 1, 0)).status).toBe(400);
  const answer = await confirm(leader, 1);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ rowVersion: 2, actions: [], version: { confirmed: { note: null } } });
  const stale = await confirm(admin, 1);
  expect([stale.status, (await jsonOf<{ code: string }>(stale)).code]).toEqual([409, 'version-conflict']);
  const again = await confirm(admin, 2);
  expect([again.status, (await jsonOf<{ code: string }>(again)).code]).toEqual([409, 'invalid-transition']);
  expect((await read('T-confirm')).version.confirmed).not.toBeNull();
});

test('an admin enters an instrument and ends it, and its provisions end with it; the same number again is 409', async () => {
  const enter = (code: string, more: Record<string, unknown> = {}) =>
    admin.request('POST', '/api/law/instruments', { code, ...instrument, ...more });
  const answer = await enter('nd-12-2026');
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ code: 'nd-12-2026', rowVersion: 1, actions: ['revise'] });
  expect((await enter('nd-12-other')).status).toBe(409);
  expect((await enter('nd-13', { number: '13/2025/NĐ-CP' })).status).toBe(400);
  expect((await enter('nd-13', { validTo: '2026-01-31' })).status).toBe(400);
  expect((await leader.request('POST', '/api/law/instruments', { code: 'nd-14', ...instrument })).status).toBe(403);

  await add('T-of-12', { instrumentCode: 'nd-12-2026', validFrom: '2026-02-01' });
  const { number: _, year: __, kind: ___, ...known } = instrument;
  const end = (caller: Caller, rowVersion: number, code = 'nd-12-2026') =>
    caller.request('POST', `/api/law/instruments/${code}/versions`, { ...known, validTo: '2026-10-31', rowVersion });
  const ended = await end(admin, 1);
  expect(ended.status).toBe(201);
  expect(await ended.json()).toMatchObject({
    rowVersion: 2,
    versions: [{ number: 2, validTo: '2026-10-31' }, { number: 1 }],
  });
  expect((await end(admin, 1)).status).toBe(409);
  expect((await end(leader, 2)).status).toBe(403);
  expect((await end(admin, 1, 'none')).status).toBe(404);
  expect(await codesOf('instrument=nd-12-2026&on=2026-10-31')).toEqual(['T-of-12']);
  expect(await codesOf('instrument=nd-12-2026&on=2026-11-01')).toEqual([]);
});

test('a request that is right but for one hostile field is answered or refused, never broken', async () => {
  await add('T-hostile');
  const { violation } = content;
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', 'a\u0000', '\ud800', '%', '0001-01-01', '9999-12-31', '-1', 'đ'.repeat(5000)),
    fc
      .array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 3 })
      .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  );
  const value = fc.oneof(texts, fc.integer(), fc.double(), fc.constantFrom(2 ** 53, 1e300), fc.jsonValue());
  const bodies: [path: string, body: Record<string, unknown>][] = [
    ['/api/law/provisions', { code: 'T-h', instrumentCode: 'nd-119-2020', ...content, ...content.path }],
    ['/api/law/provisions/T-hostile/versions', { ...content, rowVersion: 1 }],
    ['/api/law/provisions/T-hostile/confirm', { rowVersion: 1, number: 1, note: null }],
    ['/api/law/instruments', { code: 'nd-h', ...instrument }],
    ['/api/law/instruments/nd-119-2020/versions', { ...instrument, rowVersion: 1 }],
  ];
  const queries = { q: 'x', instrument: 'nd-119-2020', on: '2026-01-01', confirmed: '1', cursor: '', limit: '5' };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bodies), fc.nat(), value, texts, async ([path, body], at, hostile, text) => {
      const nested = {
        violation: { ...violation, fine: { minVnd: hostile, maxVnd: null } },
        path: { article: hostile },
      };
      const names = [...Object.keys(body), 'nested'];
      const name = names[at % names.length]!;
      const sent = await admin.request('POST', path, {
        ...body,
        ...(name === 'nested' ? nested : { [name]: hostile }),
      });
      expect(sent.status, `${path} ${name} ${JSON.stringify(hostile)} ${await sent.text()}`).toBeLessThan(500);
      const field = Object.keys(queries)[at % Object.keys(queries).length]!;
      const query = new URLSearchParams({ ...queries, [field]: text.toWellFormed() });
      const answer = await admin.request('GET', `/api/law/provisions?${query}`);
      expect(answer.status, `${query} ${await answer.text()}`).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
});
