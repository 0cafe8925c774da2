import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  checkOutlet,
  checkOutlets,
  getItem,
  getOutletSignal,
  listOutletSignals,
  listReviewItems,
  openOutletSignalOnDesk,
} from '../../src/monitoring/index.ts';
import { type LinkLicenceInput, linkLicence } from '../../src/registry/index.ts';
import { anArticle, anOutlet, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const hanh: Actor = { kind: 'user', id: 'hanh', name: 'Trần Thị Minh Hạnh', roles: ['reviewer'] };
const clock = testClock('2026-11-23T01:30:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
});
afterAll(() => database.close());

const number = '15/GP-XBBT';

async function aLicensedOutlet(code: string, more: Partial<LinkLicenceInput> = {}) {
  const { id } = await anOutlet(database, code, { licenceNumber: null, licenceValidTo: null });
  const licence: LinkLicenceInput = {
    licenceId: randomUUID(),
    outletId: id,
    number,
    procedureCode: 'P01',
    status: 'in-force',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    domains: [],
    ...more,
  };
  await change(licence);
  return { id, licence };
}

/** What licensing does: the licence changes, and its outlet is checked in the same transaction. */
async function change(licence: LinkLicenceInput) {
  await database.transaction(async (tx) => {
    await linkLicence(tx, licence);
    await checkOutlet(tx, licence.outletId!);
  });
}

const article = (code: string, path: string, more: Parameters<typeof anArticle>[1] = {}) =>
  anArticle(path, {
    url: `https://${code}.example${path}`,
    identityKey: `${code}.example${path}`,
    masthead: { licenceNumbers: [number], editorInChief: null },
    ...more,
  });
const check = (id: string) => database.transaction((tx) => checkOutlet(tx, id));
const signals = (id: string, state: 'open' | 'cleared' = 'open') =>
  database.transaction(async (tx) => (await listOutletSignals(tx, { outletId: id, state, limit: 50 })).items);
const codes = async (id: string) =>
  (await signals(id)).map(({ code, detail }) => (detail ? `${code} ${detail}` : code));
const published = (at: string) => ({ publishedAt: Temporal.Instant.from(at) });

test('what comes out under a licence in force, on its own host, raises nothing', async () => {
  const { id } = await aLicensedOutlet('quiet');
  await record(database, id, article('quiet', '/a'));
  await check(id);
  expect(await codes(id)).toEqual([]);
});

test('an outlet that publishes on after its licence ended has a signal that names days and items; renewal clears it', async () => {
  const { id, licence } = await aLicensedOutlet('expired', { validTo: '2026-11-20' });
  await record(database, id, article('expired', '/before', published('2026-11-20T16:59:59Z')));
  await check(id);
  expect(await codes(id)).toEqual([]);

  const { itemId } = await record(database, id, article('expired', '/after', published('2026-11-20T17:00:00Z')));
  const [signal] = await signals(id);
  expect(signal).toMatchObject({
    code: 'check.licence-expired',
    since: '2026-11-21',
    note: {
      vi: 'Giấy phép số 15/GP-XBBT hết hiệu lực từ ngày 21/11/2026; từ đó vẫn ghi nhận 1 bài (ngày 21/11/2026).',
      en: 'Licence 15/GP-XBBT has had no effect since 21/11/2026; since then 1 item (on 21/11/2026) was recorded.',
    },
    rule: { severity: 'high', provision: { confidence: 'S' } },
    facts: { itemCount: 1, atLeast: false, licenceNumber: number },
    examples: [{ id: itemId }],
    clearedAt: null,
  });

  await record(database, id, article('expired', '/later', published('2026-11-22T02:00:00Z')));
  await check(id);
  expect(await signals(id)).toMatchObject([
    { id: signal!.id, facts: { itemCount: 2, firstDay: '2026-11-21', lastDay: '2026-11-22' } },
  ]);

  await change({ ...licence, validTo: '2027-11-20' });
  expect(await signals(id)).toEqual([]);
  expect(await signals(id, 'cleared')).toMatchObject([
    { id: signal!.id, clearedNote: { vi: expect.stringContaining('đang có hiệu lực đến hết ngày 20/11/2027') } },
  ]);
  const entries = await database.transaction((tx) =>
    tx.sql<{ type: string }>(
      `select type from audit_log where subject_id = $1 and type like 'outlet-signal.%' order by seq`,
      [id],
    ),
  );
  expect(entries.map(({ type }) => type)).toEqual(['outlet-signal.raised', 'outlet-signal.cleared']);
});

test('publishing during a suspension is told from its first day, and is over when it is lifted', async () => {
  const { id, licence } = await aLicensedOutlet('suspended');
  await record(database, id, article('suspended', '/old', published('2026-11-09T03:00:00Z')));
  await change({ ...licence, status: 'suspended', statusSince: '2026-11-10' });
  expect(await codes(id)).toEqual([]);
  await record(database, id, article('suspended', '/new', published('2026-11-10T03:00:00Z')));
  await check(id);
  expect(await signals(id)).toMatchObject([{ code: 'check.licence-suspended', since: '2026-11-10' }]);
  await change({ ...licence, status: 'in-force' });
  expect(await codes(id)).toEqual([]);
});

test('a revoked licence is told as revoked', async () => {
  const { id, licence } = await aLicensedOutlet('revoked');
  await change({ ...licence, status: 'revoked', statusSince: '2026-11-15' });
  await record(database, id, article('revoked', '/x'));
  await check(id);
  const [signal] = await signals(id);
  expect(signal?.note.vi).toContain('bị thu hồi từ ngày 15/11/2026');
});

test('an outlet with no licence in the register is told at its first item, a commune’s own station never', async () => {
  const paper = await anOutlet(database, 'bare', { licenceNumber: null, licenceValidTo: null });
  const station = await anOutlet(database, 'loud', { licenceNumber: null, kind: 'grassroots-radio' });
  expect((await check(paper.id)).raised).toBe(0);
  await record(database, paper.id, article('bare', '/a'));
  await record(database, station.id, article('loud', '/a', { kind: 'broadcast', url: null }));
  await check(station.id);
  expect(await codes(paper.id)).toEqual(['check.no-licence']);
  expect(await codes(station.id)).toEqual([]);
});

test('a broadcast under a licence for a printed product is out of scope, and so is a language it doesn’t name', async () => {
  const { id, licence } = await aLicensedOutlet('scope', { scope: { languages: ['vi'] } });
  await record(database, id, article('scope', '/b', { kind: 'broadcast', url: null }));
  await record(database, id, article('scope', '/en', { language: 'en-GB' }));
  await record(database, id, article('scope', '/vi', { language: 'VI-vn' }));
  await check(id);
  expect((await codes(id)).sort()).toEqual(['check.out-of-scope broadcast', 'check.out-of-scope language:en']);
  await change({ ...licence, scope: { languages: ['vi', 'en'] } });
  expect(await codes(id)).toEqual(['check.out-of-scope broadcast']);
});

test('each host that nobody listed has a signal of its own, which goes when a licence lists it', async () => {
  const { id, licence } = await aLicensedOutlet('hosts');
  for (const [path, url] of [
    ['/1', 'https://www.hosts.example/1'],
    ['/2', 'http://m.hosts.example:80/2'],
    ['/3', 'https://tin.hosts.example/3'],
    ['/4', 'https://other.example:8443/4'],
  ] as const) {
    await record(database, id, article('hosts', path, { url }));
  }
  await check(id);
  expect((await codes(id)).sort()).toEqual([
    'check.domain-not-listed other.example:8443',
    'check.domain-not-listed tin.hosts.example',
  ]);
  await change({ ...licence, domains: ['TIN.hosts.example'] });
  expect(await codes(id)).toEqual(['check.domain-not-listed other.example:8443']);
});

test('a host not seen for a month is let go', async () => {
  const { id } = await aLicensedOutlet('month', { validTo: null });
  await record(database, id, article('month', '/4', { url: 'https://other.example/4' }));
  expect(await codes(id)).toEqual(['check.domain-not-listed other.example']);
  clock.advance({ hours: 24 * 31 });
  await check(id);
  clock.advance({ hours: -24 * 31 });
  expect(await codes(id)).toEqual([]);
});

test('a masthead that names another licence is a signal once most of the newest pages do', async () => {
  const { id, licence } = await aLicensedOutlet('masthead');
  const other = { masthead: { licenceNumbers: ['99/GP-BTTTT'], editorInChief: null } };
  await record(database, id, article('masthead', '/1'));
  await record(database, id, article('masthead', '/2', other));
  await check(id);
  expect(await codes(id)).toEqual([]);
  await record(database, id, article('masthead', '/3', other));
  await check(id);
  const [signal] = await signals(id);
  expect(signal?.note.vi).toBe(
    '2 trong 3 bài mới nhất có ghi số giấy phép ghi số 99/GP-BTTTT; sổ đăng ký có số 15/GP-XBBT.',
  );
  await change({ ...licence, licenceId: randomUUID(), number: '99/GP-BTTTT', procedureCode: 'P05' });
  expect(await codes(id)).toEqual([]);
});

test('a page that names another of its outlet’s licences is as good as one that names the main one', async () => {
  const { id, licence } = await aLicensedOutlet('supplement');
  await change({ ...licence, licenceId: randomUUID(), number: '7/GP-PT', procedureCode: 'P05' });
  const masthead = { licenceNumbers: ['7/GP-PT'], editorInChief: null };
  expect(await record(database, id, article('supplement', '/1', { masthead }))).toMatchObject({ newSignals: 0 });
  const other = { licenceNumbers: ['8/GP-PT'], editorInChief: null };
  expect(await record(database, id, article('supplement', '/2', { masthead: other }))).toMatchObject({ newSignals: 1 });
});

test('a reviewer puts a signal on the desk once; the newest item carries its words there', async () => {
  const { id, licence } = await aLicensedOutlet('desk', { validTo: '2026-11-01' });
  await record(database, id, article('desk', '/1', published('2026-11-02T03:00:00Z')));
  const { itemId } = await record(database, id, article('desk', '/2', published('2026-11-05T03:00:00Z')));
  await check(id);
  const [signal] = await signals(id);
  const open = () =>
    database.transaction((tx) =>
      openOutletSignalOnDesk(tx, hanh, authorize(hanh, 'review.decide', { id: signal!.id })),
    );
  const reviewItemId = await open();
  expect(await open()).toBe(reviewItemId);
  expect(await database.transaction((tx) => getOutletSignal(tx, signal!.id))).toMatchObject({
    reviewItem: { id: reviewItemId, status: 'open' },
  });
  const item = await database.transaction((tx) => getItem(tx, itemId));
  expect(item.signals).toMatchObject([{ rule: { code: 'check.licence-expired' }, note: signal!.note }]);
  expect(item.signalCount).toBe(1);
  const desk = await database.transaction((tx) =>
    listReviewItems(tx, hanh, { status: 'open', sort: 'newest', outletId: id, limit: 10 }),
  );
  expect(desk.items).toMatchObject([{ id: reviewItemId, topics: ['licence'], severity: 'high' }]);

  await change({ ...licence, validTo: '2027-11-01' });
  const late = await signals(id, 'cleared');
  await database.transaction((tx) =>
    tx.sql('update outlet_signals set review_item_id = null where id = $1', [late[0]!.id]),
  );
  await expect(open()).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('two checks at once raise one signal', async () => {
  const { id } = await aLicensedOutlet('twice', { validTo: '2026-11-01' });
  await record(database, id, article('twice', '/1', published('2026-10-02T03:00:00Z')));
  await database.transaction((tx) => tx.sql(`update items set published_at = '2026-11-05' where outlet_id = $1`, [id]));
  await Promise.all([check(id), check(id), check(id)]);
  expect(await codes(id)).toEqual(['check.licence-expired']);
});

test('the round takes the outlets that were left longest, a bounded number of them, and none twice within the hour', async () => {
  clock.advance({ hours: 24 * 32 });
  const round = () => database.transaction((tx) => checkOutlets(tx, { limit: 5 }));
  const [total] = await database.transaction((tx) => tx.sql<{ n: string }>('select count(*) as n from outlets'));
  let checked = 0;
  for (let done = await round(); done.checked > 0; done = await round()) {
    expect(done.checked).toBeLessThanOrEqual(5);
    checked += done.checked;
  }
  expect(checked).toBe(Number(total?.n));
});
