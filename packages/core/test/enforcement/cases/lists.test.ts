import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addExhibit,
  type Case,
  type CaseListQuery,
  listCases,
  summariseCases,
} from '../../../src/enforcement/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { act, find, make, moveTo, type Office, open, openOffice, party, reply, view } from './fixtures.ts';
import { perform } from './perform.ts';

let office: Office;
/** Opened; opened and near its last day; heard; dismissed; somebody else's. */
let cases: Record<'fresh' | 'near' | 'heard' | 'dismissed' | 'other', Case>;
beforeAll(async () => {
  office = await openOffice();
  const [fresh, near, heard, dismissed] = [
    await open(office, { title: 'Giật tít sai sự thật' }),
    await open(office, { title: 'Không nêu nguồn tin', actEndedOn: '2024-12-20' }),
    await open(office, { title: 'Quy kết tội danh' }),
    await open(office, { title: 'Trùng lặp' }),
  ];
  await find(office, near.id, { provisionCode: 'V10', actStartedOn: '2024-12-20', actEndedOn: '2024-12-20' });
  await find(office, heard.id);
  await make(office, heard.id);
  await perform(office, dismissed.id, 'dismiss');
  const other = await open(office, {
    ...{ title: 'Cơ sở in ở Yên Phong', publisherId: null, outletId: null },
    party: { ...party, name: 'Cơ sở in Hoàng Long', idNumber: null, email: null },
  });
  await perform(office, other.id, 'assign');
  cases = { fresh, near, heard, dismissed, other };
});
afterAll(() => office.close());

async function titles(query: Partial<CaseListQuery> = {}, actor: Actor = office.people.inspector): Promise<string[]> {
  const { items } = await office.database.transaction((tx) => listCases(tx, actor, { limit: 50, ...query }));
  return items.map(({ title }) => title);
}

test('lists are sorted by opening, by the next date, and by the last lawful day', async () => {
  expect((await titles())[0]).toBe('Cơ sở in ở Yên Phong');
  expect((await titles({ sort: 'limitation' })).slice(0, 2)).toEqual(['Không nêu nguồn tin', 'Quy kết tội danh']);
  const byDue = await titles({ sort: 'due' });
  expect(byDue.at(-1)).toBe('Quy kết tội danh');
  expect(byDue).not.toContain('Trùng lặp');
});

test('pages follow each other without a double and without a gap, in every order', async () => {
  for (const sort of ['opened', 'due', 'limitation'] as const) {
    const whole = await titles({ sort });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.database.transaction((tx) =>
        listCases(tx, office.people.inspector, { sort, cursor, limit: 2 }),
      );
      paged.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged, sort).toEqual(whole);
  }
});

test.each<[string, Partial<CaseListQuery>, string[]]>([
  ['the state', { state: 'recorded' }, ['Quy kết tội danh']],
  ['being near the last lawful day', { limitation: 'near' }, ['Không nêu nguồn tin']],
  ['being past it', { limitation: 'passed' }, []],
  ['having nobody', { assignee: 'none' }, ['Cơ sở in ở Yên Phong']],
  ['the provision', { provision: 'V12' }, ['Quy kết tội danh']],
  ['whose turn it is', { turn: 'party' }, ['Quy kết tội danh']],
  ['being over', { turn: 'nobody' }, ['Trùng lặp']],
  ['words without accents, by their beginnings', { q: 'quy ket toi da' }, ['Quy kết tội danh']],
  ['the party', { q: 'hoàng long' }, ['Cơ sở in ở Yên Phong']],
  ['words that aren’t there', { q: 'khong co gi' }, []],
  ['a date later than the next days', { due: 'later' }, ['Quy kết tội danh']],
  ['a date today', { due: 'today' }, []],
  ['a proposal that waits', { waiting: 'signature' }, []],
  ['an id that is none', { publisherId: 'x' }, []],
])('a list is narrowed by %s', async (_, filter, expected) => {
  expect(await titles(filter)).toEqual(expected);
});

test('a list is narrowed by who works on it, whose it is, and which outlet it is about', async () => {
  const mine = ['Trùng lặp', 'Quy kết tội danh', 'Không nêu nguồn tin', 'Giật tít sai sự thật'];
  expect(await titles({ assignee: 'me' })).toEqual(mine);
  expect(await titles({ assignee: office.people.inspector.id })).toEqual(mine);
  expect(await titles({ assignee: 'me' }, office.people.second)).toEqual([]);
  expect(await titles({ publisherId: office.publisherId })).toEqual(mine);
  expect(await titles({ outletId: office.outlet.id })).toEqual(mine);
  expect(await titles({ due: 'soon' })).toHaveLength(3);
});

test('a case is found by what its exhibits are called', async () => {
  const { inspector } = office.people;
  await act(office, inspector, 'evidence.handle', cases.fresh.id, (tx, kase) =>
    addExhibit(tx, inspector, kase, {
      ...{ rowVersion: kase.rowVersion, kind: 'object', title: 'Máy chủ đặt tại Từ Sơn', source: 'Thu giữ' },
      ...{ place: 'Kho tang vật', blobs: office.kit.blobs },
    }),
  );
  expect(await titles({ q: 'may chu tu son' })).toEqual(['Giật tít sai sự thật']);
});

test('the summary counts what is late, near, waits for the party, and is one’s own', async () => {
  const count = (actor: Actor) => office.database.transaction((tx) => summariseCases(tx, actor));
  expect(await count(office.people.inspector)).toEqual({
    ...{ open: 4, late: 0, today: 0, soon: 3, nearLimitation: 1, passedLimitation: 0 },
    ...{ waitingParty: 1, waitingSignature: 0, unassigned: 1, mine: 3 },
  });
  moveTo(office, '2026-11-27');
  expect(await count(office.people.inspector)).toMatchObject({ late: 3 });
  expect(await titles({ due: 'late' })).toHaveLength(3);
  moveTo(office, '2026-11-23');
  expect(await count(office.people.member)).toMatchObject({ open: 1, waitingParty: 1 });
});

test('a party’s list has its own cases that were put to it, and says nothing of who works on them', async () => {
  const { member, stranger } = office.people;
  expect(await titles({}, member)).toEqual(['Quy kết tội danh']);
  expect(await titles({}, stranger)).toEqual([]);
  const { items } = await office.database.transaction((tx) => listCases(tx, member, { limit: 5 }));
  expect(items[0]).toMatchObject({ assignee: null, lastLawfulOn: null, limitation: 'unknown', turn: 'party' });
});

test('a party reads its findings and what was given to it, and nothing of the office’s own work', async () => {
  const { member, stranger, auditor } = office.people;
  const { id } = cases.heard;
  await perform(office, id, 'note-verification');
  await reply(office, id);
  const shown = await view(office, id, member);
  expect(shown.findings).toMatchObject([{ facts: expect.any(String), fine: null, past: null, exhibitIds: [] }]);
  expect(shown.findings[0]!.replies).toHaveLength(1);
  expect(shown.events.map(({ action }) => action)).toEqual(['make-record', 'record-reply']);
  expect(shown).toMatchObject({ conflicts: [], similar: [], exhibits: [], proposal: null });
  expect(shown.papers.map(({ kind }) => kind)).toEqual([(await view(office, id)).papers[0]!.kind]);
  expect(shown.clocks.map(({ purpose }) => purpose)).not.toContain('record');
  expect(shown.actions).toContain('record-reply');
  expect(shown.origin).toMatchObject({ id: null, text: '' });
  await expect(view(office, id, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(view(office, cases.fresh.id, member)).rejects.toMatchObject({ code: 'not-found' });
  const audited = await view(office, id, auditor);
  expect(audited.actions).toEqual(['declare-conflict']);
});
