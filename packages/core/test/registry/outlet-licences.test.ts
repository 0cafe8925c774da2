import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getOutlet,
  getPublisher,
  type LinkLicenceInput,
  licencesOfOutlet,
  linkLicence,
  listPublishers,
} from '../../src/registry/index.ts';
import { anOutlet } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function aLicence(outletId: string | null, more: Partial<LinkLicenceInput> = {}): LinkLicenceInput {
  return {
    licenceId: randomUUID(),
    outletId,
    number: '15/GP-XBBT',
    procedureCode: 'P01',
    status: 'in-force',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    domains: [],
    ...more,
  };
}

const link = (input: LinkLicenceInput) => database.transaction((tx) => linkLicence(tx, input));
const outlet = (id: string) => database.transaction((tx) => getOutlet(tx, id));
const licences = (id: string) => database.transaction((tx) => licencesOfOutlet(tx, id));

test('an outlet shows number, end and status of its licence, and follows every change of it', async () => {
  const { id } = await anOutlet(database, 'bulletin', { licenceNumber: null, licenceValidTo: null });
  const licence = aLicence(id, { domains: ['B.example', 'a.example', 'a.example'] });
  await link(licence);
  expect(await outlet(id)).toMatchObject({
    licenceNumber: '15/GP-XBBT',
    licenceValidTo: '2026-12-31',
    status: 'active',
  });
  expect(await licences(id)).toMatchObject([{ licenceId: licence.licenceId, domains: ['a.example', 'b.example'] }]);

  await link({ ...licence, status: 'suspended' });
  expect(await outlet(id)).toMatchObject({ status: 'suspended' });
  await link({ ...licence, status: 'revoked' });
  expect(await outlet(id)).toMatchObject({ status: 'closed' });
  await link({ ...licence, validTo: '2027-12-31' });
  expect(await outlet(id)).toMatchObject({ status: 'active', licenceValidTo: '2027-12-31' });
  expect(await licences(id)).toHaveLength(1);
});

test('a licence in force is the main one, whatever the order in which they come', async () => {
  const { id } = await anOutlet(database, 'two', { licenceNumber: null });
  await link(aLicence(id, { number: '2/GP-XBBT', status: 'in-force', validTo: '2026-12-31' }));
  await link(aLicence(id, { number: '1/GP-XBBT', status: 'expired', validFrom: '2025-01-01', validTo: '2025-12-31' }));
  expect(await outlet(id)).toMatchObject({ licenceNumber: '2/GP-XBBT', status: 'active' });
});

test('neither an approval nor a notice takes the place of the number a press agency is registered under', async () => {
  const { id } = await anOutlet(database, 'paper', { licenceNumber: '123/GP-BTTTT', licenceValidTo: null });
  await link(aLicence(id, { number: '7/GP-PT', procedureCode: 'P05' }));
  await link(aLicence(id, { number: '8/XN-PVTT', procedureCode: 'P09', status: 'revoked' }));
  expect(await outlet(id)).toMatchObject({ licenceNumber: '123/GP-BTTTT', status: 'active' });
  expect(await licences(id)).toHaveLength(2);
});

test('a licence that is no outlet’s is linked to none, and linking the same again changes nothing', async () => {
  await link(aLicence(null));
  const { id } = await anOutlet(database, 'again', { licenceNumber: null });
  const licence = aLicence(id);
  await link(licence);
  const version = () =>
    database.transaction((tx) =>
      tx.sql<{ row_version: number }>('select row_version from outlets where id = $1', [id]),
    );
  const before = await version();
  await link(licence);
  expect(await version()).toEqual(before);
});

test('publishers are found without accents, page by page, with where they can be reached', async () => {
  for (const [code, name] of [
    ['ubnd-dong-anh', 'Ủy ban nhân dân xã Đông Anh'],
    ['ubnd-dong-hoi', 'Ủy ban nhân dân xã Đông Hội'],
  ] as const) {
    await anOutlet(database, code, { publisher: { code, name } });
  }
  await database.transaction((tx) =>
    tx.sql(`update publishers set address = 'Số 1, phố Chợ', phone = '024', email = 'a@b.example' where code = $1`, [
      'ubnd-dong-anh',
    ]),
  );
  const find = (query: { q?: string; cursor?: string; limit: number }) =>
    database.transaction((tx) => listPublishers(tx, query));
  const first = await find({ q: 'dong', limit: 1 });
  expect(first.items.map(({ code }) => code)).toEqual(['ubnd-dong-anh']);
  const second = await find({ q: 'ĐÔNG', cursor: first.nextCursor!, limit: 1 });
  expect(second.items.map(({ code }) => code)).toEqual(['ubnd-dong-hoi']);
  expect(second.nextCursor).toBeNull();
  expect(await find({ q: 'không có', limit: 5 })).toEqual({ items: [], nextCursor: null });

  const publisher = await database.transaction((tx) => getPublisher(tx, first.items[0]!.id));
  expect(publisher).toMatchObject({
    address: 'Số 1, phố Chợ',
    phone: '024',
    email: 'a@b.example',
    outlets: [{ name: 'Báo ubnd-dong-anh' }],
  });
  await expect(database.transaction((tx) => getPublisher(tx, randomUUID()))).rejects.toMatchObject({
    code: 'not-found',
  });
});
