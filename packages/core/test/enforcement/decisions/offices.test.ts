import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOffice, listOffices, officeOf } from '../../../src/enforcement/index.ts';
import { authorize } from '../../../src/identity/index.ts';
import { type Office, openOffice } from '../cases/fixtures.ts';
import { appoint, person } from './fixtures.ts';

let office: Office;
let admin: Awaited<ReturnType<typeof person>>;
beforeAll(async () => {
  office = await openOffice();
  admin = await person(office, 'Bùi Đức Anh', 'admin');
});
afterAll(() => office.close());

const held = (userId: string, on: string) => office.database.transaction((tx) => officeOf(tx, userId, on));
const why = (vi: RegExp) => ({ facts: { why: { vi: expect.stringMatching(vi), en: expect.any(String) } } });

test('an office is held from its first day to its last, both included', async () => {
  const { id: userId } = await person(office, 'Phan Văn Một', 'leader');
  await appoint(office, admin, {
    ...{ userId, title: 'department-director', validFrom: '2026-03-01', validTo: '2026-06-30' },
  });
  expect(await held(userId, '2026-02-28')).toBeNull();
  expect(await held(userId, '2026-03-01')).toMatchObject({ title: 'department-director', userName: 'Phan Văn Một' });
  expect(await held(userId, '2026-06-30')).not.toBeNull();
  expect(await held(userId, '2026-07-01')).toBeNull();
  await expect(
    appoint(office, admin, { userId, title: 'department-director', validFrom: '2026-06-30' }),
  ).rejects.toMatchObject({ code: 'duplicate', ...why(/đã giữ chức danh/) });
});

test('a deputy has powers by delegation alone, from whoever is director then, and delegates nothing on', async () => {
  const director = await person(office, 'Phan Văn Hai', 'leader');
  const deputy = await person(office, 'Phan Văn Ba', 'leader');
  const third = await person(office, 'Phan Văn Bốn', 'leader');
  await appoint(office, admin, { userId: director.id, title: 'department-director', validFrom: '2026-05-01' });
  const deputise = (userId: string, delegatedById: string | null, validFrom = '2026-05-01') =>
    appoint(office, admin, { userId, title: 'deputy-director', delegatedById, validFrom });
  await expect(deputise(deputy.id, null)).rejects.toMatchObject(why(/giao quyền bằng văn bản/));
  await expect(deputise(deputy.id, director.id, '2026-04-30')).rejects.toMatchObject(why(/30\/04\/2026/));
  expect(await deputise(deputy.id, director.id)).toMatchObject({ delegatedByName: 'Phan Văn Hai' });
  await expect(deputise(third.id, deputy.id)).rejects.toMatchObject(why(/không được giao lại/));
  await expect(
    appoint(office, admin, { userId: third.id, title: 'commune-chair', delegatedById: director.id }),
  ).rejects.toMatchObject(why(/Chỉ cấp phó/));
});

test('when the director’s office ends, what was delegated ends with it', async () => {
  const director = await person(office, 'Phan Văn Năm', 'leader');
  const deputy = await person(office, 'Phan Văn Sáu', 'leader');
  const { id } = await appoint(office, admin, { userId: director.id, title: 'department-director' });
  await appoint(office, admin, { userId: deputy.id, title: 'deputy-director', delegatedById: director.id });
  await office.database.transaction((tx) =>
    endOffice(tx, admin, authorize(admin, 'office.manage', { officeId: id, lastDay: '2026-09-30' })),
  );
  expect(await held(deputy.id, '2026-09-30')).not.toBeNull();
  expect(await held(deputy.id, '2026-10-01')).toBeNull();
  expect(await held(director.id, '2026-10-01')).toBeNull();
});

test('nobody outside the office holds one, and a document is named', async () => {
  const { member } = office.people;
  await expect(appoint(office, admin, { userId: member.id, title: 'province-chair' })).rejects.toMatchObject(
    why(/người của cơ quan/),
  );
  const { id: userId } = await person(office, 'Phan Văn Bảy', 'leader');
  await expect(appoint(office, admin, { userId, title: 'province-chair', document: ' ' })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/document' }],
  });
});

test('what was recorded of an office stays as it was, but for its last day', async () => {
  const { id: userId } = await person(office, 'Phan Văn Tám', 'leader');
  const { id } = await appoint(office, admin, { userId, title: 'commune-chair' });
  const change = (sql: string) => office.database.transaction((tx) => tx.sql(sql, [id]));
  await expect(change(`update office_holders set title = 'province-chair' where id = $1`)).rejects.toThrow();
  await expect(change('delete from office_holders where id = $1')).rejects.toThrow();
  const listed = await office.database.transaction((tx) => listOffices(tx, { on: '2026-11-23' }));
  expect(listed.find((each) => each.id === id)).toMatchObject({ title: 'commune-chair', validTo: null });
});
