import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignCase, changeParty, declareConflict } from '../../../src/enforcement/index.ts';
import { clocksOf } from '../../../src/law/index.ts';
import { Publisher } from '../../../src/registry/index.ts';
import { act, type Office, open, openOffice, party, read, view } from './fixtures.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a case has the next number of its year, the party as it is, and two working days for the record', async () => {
  const first = await open(office);
  const second = await open(office);
  const serial = Number(first.number.split('/')[0]);
  expect(first.number).toBe(`${String(serial).padStart(2, '0')}/2026/HS-XPVPHC`);
  expect(Number(second.number.split('/')[0])).toBe(serial + 1);
  await office.database.transaction(async (tx) => {
    const publisher = await tx.em.findOneOrFail(Publisher, { id: office.publisherId });
    publisher.name = 'Tên đổi sau này';
    await tx.em.flush();
  });
  const shown = await view(office, first.id);
  expect(shown.fullParty).toEqual(party);
  expect(shown.assignee).toEqual({ id: office.people.inspector.id, name: 'Hoàng Văn Nghĩa' });
  // The 24th is a public holiday.
  expect(shown.clocks.map(({ purpose, deadline }) => [purpose, deadline.dueOn?.toString()])).toEqual([
    ['record', '2026-11-26'],
  ]);
  expect(shown.limitation).toBe('unknown');
});

test('days that haven’t come, a party without a name and links that don’t belong together are refused in a sentence', async () => {
  const tomorrow = '2026-11-24';
  await expect(open(office, { actEndedOn: tomorrow })).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/actEndedOn' }],
    facts: { why: { vi: expect.stringContaining('24/11/2026') } },
  });
  await expect(open(office, { detectedOn: tomorrow })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/detectedOn' }],
  });
  await expect(open(office, { detectedOn: '2026-02-30' })).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(open(office, { party: { ...party, name: '  ' } })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/party/name' }],
  });
  await expect(open(office, { title: ' ' })).rejects.toMatchObject({ fieldErrors: [{ pointer: '/title' }] });
  await expect(open(office, { publisherId: office.people.stranger.publisherId ?? null })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/publisherId' }],
  });
});

test('nothing is left of a case that was refused: no number is lost', async () => {
  const before = await open(office);
  await expect(open(office, { detectedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'invalid-input' });
  const after = await open(office);
  expect(Number(after.number.split('/')[0])).toBe(Number(before.number.split('/')[0]) + 1);
});

test('inspectors and leaders open cases, and a leader’s case waits for an inspector', async () => {
  const { people } = office;
  for (const actor of [people.officer, people.head, people.auditor, people.member, people.reviewer]) {
    await expect(open(office, {}, actor)).rejects.toMatchObject({ code: 'forbidden' });
  }
  const kase = await open(office, {}, people.leader);
  expect(kase.assigneeId).toBeNull();
});

test('a case changes hands with a reason, and only to somebody who may work on it', async () => {
  const { inspector, second, officer } = office.people;
  const { id } = await open(office);
  const assign = (actor: typeof inspector, assigneeId: string | null, reason = '') =>
    act(office, actor, 'case.work', id, (tx, kase) =>
      assignCase(tx, actor, kase, { rowVersion: kase.rowVersion, assigneeId, reason }),
    );
  await expect(assign(inspector, officer.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/assigneeId' }] });
  await expect(assign(second, second.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
  expect((await assign(second, second.id, 'Đồng nghiệp nghỉ phép.')).assigneeId).toBe(second.id);
  expect((await assign(second, null)).assigneeId).toBeNull();
});

test('a party is put right with a reason, and what stood there stays in the event', async () => {
  const { inspector } = office.people;
  const { id } = await open(office);
  const change = (reason: string) =>
    act(office, inspector, 'case.work', id, (tx, kase) =>
      changeParty(tx, inspector, kase, {
        ...{ rowVersion: kase.rowVersion, reason },
        party: { ...party, name: 'Công ty Tin Kinh Lạc', address: ' Số 7 ' },
      }),
    );
  await expect(change('')).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
  const kase = await change('Đúng theo quyết định thành lập.');
  expect(kase.party).toMatchObject({ name: 'Công ty Tin Kinh Lạc', address: 'Số 7' });
  const { events } = await view(office, id);
  expect(events.at(-1)).toMatchObject({ action: 'change-party', isPublic: false, data: { before: party } });
});

test('whoever declares a conflict is kept out of everything but reading, and the case is free again', async () => {
  const { inspector, member } = office.people;
  const { id, rowVersion } = await open(office);
  await expect(
    act(office, member, 'case.read', id, (tx, kase) =>
      declareConflict(tx, member, kase, { rowVersion, reason: 'Tôi là bên bị xem xét.' }),
    ),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await act(office, inspector, 'case.read', id, (tx, kase) =>
    declareConflict(tx, inspector, kase, { rowVersion, reason: 'Em trai tôi là phóng viên của tòa soạn.' }),
  );
  expect((await read(office, id)).assigneeId).toBeNull();
  await expect(
    act(office, inspector, 'case.work', id, (tx, kase) =>
      assignCase(tx, inspector, kase, { rowVersion: kase.rowVersion, assigneeId: inspector.id }),
    ),
  ).rejects.toMatchObject({ code: 'forbidden', facts: { why: { vi: expect.stringContaining('Em trai tôi') } } });
  const shown = await view(office, id);
  expect(shown.actions).toEqual(['declare-conflict']);
  expect(shown.conflicts).toMatchObject([{ person: { id: inspector.id }, kind: 'declared' }]);
});

test('a second who acts on what a first has changed is told who it was', async () => {
  const { inspector, second } = office.people;
  const { id, rowVersion } = await open(office);
  const change = (actor: typeof inspector, name: string) =>
    act(office, actor, 'case.work', id, (tx, kase) =>
      changeParty(tx, actor, kase, { rowVersion, reason: 'Sửa tên', party: { ...party, name } }),
    );
  const tries = await Promise.allSettled([change(inspector, 'Một'), change(second, 'Hai')]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = tries.find((each) => each.status === 'rejected')!;
  expect(refused.reason).toMatchObject({
    code: 'version-conflict',
    facts: { by: expect.stringMatching(/Nghĩa|Hạnh/), rowVersion: (await read(office, id)).rowVersion },
  });
});

test('twenty cases opened at once get twenty numbers in a row', async () => {
  const cases = await Promise.all(Array.from({ length: 20 }, () => open(office)));
  const serials = cases.map(({ number }) => Number(number.split('/')[0])).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 20 }, (_, index) => serials[0]! + index));
  const clocks = await office.database.transaction((tx) => clocksOf(tx, { type: 'case', id: cases[0]!.id }));
  expect(clocks).toHaveLength(1);
});
