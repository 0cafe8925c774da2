import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  caseActionsOf,
  mergeCase,
  readCaseFacts,
  stopTimeBarred,
  transferCase,
} from '../../../src/enforcement/index.ts';
import { act, find, make, moveTo, type Office, open, openOffice, party, read, recorded, view } from './fixtures.ts';
import { perform } from './perform.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

async function appoint(userId: string, title: string): Promise<void> {
  await office.database.transaction((tx) =>
    tx.sql(
      `insert into office_holders (id, user_id, title, valid_from, document, recorded_at, recorded_by_id)
       values ($1, $2, $3, '2026-01-01', '01/QĐ', now(), 'setup')`,
      [tx.ids.next(), userId, title],
    ),
  );
}

test('a case past its last lawful day is stopped on the day after, not on it, with the sentence of the law', async () => {
  const { id } = await open(office);
  await find(office, id, { actStartedOn: '2024-11-25', actEndedOn: '2024-11-25' });
  expect((await read(office, id)).lastLawfulOn).toBe('2026-11-25');
  await expect(perform(office, id, 'stop-by-limitation')).rejects.toMatchObject({ code: 'invalid-transition' });
  moveTo(office, '2026-11-25');
  const stop = () => office.database.transaction((tx) => stopTimeBarred(tx));
  expect(await stop()).toBe(0);
  moveTo(office, '2026-11-26');
  expect(await stop()).toBe(1);
  expect(await stop()).toBe(0);
  const shown = await view(office, id);
  expect(shown).toMatchObject({ state: 'time-barred', limitation: 'passed', dueOn: null });
  expect(shown.events.at(-1)).toMatchObject({
    action: 'stop-by-limitation',
    by: { id: 'timekeeper' },
    note: expect.stringContaining('25/11/2026'),
    data: { lastLawfulOn: '2026-11-25' },
  });
  await expect(make(office, id)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('an inspector stops it as well, once the day has passed', async () => {
  const { id } = await open(office);
  await find(office, id, { actStartedOn: '2024-11-20', actEndedOn: '2024-11-20' });
  expect((await perform(office, id, 'stop-by-limitation')).state).toBe('time-barred');
});

test('a merged case keeps its number, and the other has its findings under numbers of its own', async () => {
  const { inspector } = office.people;
  const into = await open(office);
  await find(office, into.id);
  const from = await open(office);
  await find(office, from.id, { provisionCode: 'V11', actStartedOn: '2026-11-02', actEndedOn: '2026-11-02' });
  const stranger = await open(office, {
    ...{ publisherId: null, outletId: null },
    party: { ...party, name: 'Ai đó', idNumber: null },
  });
  const merge = (intoId: string, reason = 'Cùng một loạt bài.') =>
    act(office, inspector, 'case.work', from.id, (tx, kase) =>
      mergeCase(tx, inspector, kase, { rowVersion: kase.rowVersion, intoId, reason }),
    );
  await expect(merge(stranger.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/intoId' }] });
  await expect(merge(from.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/intoId' }] });
  await expect(merge(into.id, ' ')).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
  await merge(into.id);
  const [left, right] = [await view(office, from.id), await view(office, into.id)];
  expect(left).toMatchObject({
    state: 'merged',
    number: from.number,
    mergedInto: { number: into.number },
    actions: [],
  });
  expect(right.findings.map(({ number, provision }) => [number, provision.code])).toEqual([
    [1, 'V12'],
    [2, 'V11'],
  ]);
  expect(right.findings[1]!.grounds).toContain(from.number);
  expect(right.lastLawfulOn).toBe('2028-11-02');
  expect(right.events.at(-1)!.data).toMatchObject({ mergedFrom: { number: from.number } });
});

test('two cases merged into each other at once: one is, the other is refused', async () => {
  const { inspector } = office.people;
  const [a, b] = [await open(office), await open(office)];
  const merge = (from: string, intoId: string, rowVersion: number) =>
    act(office, inspector, 'case.work', from, (tx, kase) =>
      mergeCase(tx, inspector, kase, { rowVersion, intoId, reason: 'Trùng.' }),
    );
  const tries = await Promise.allSettled([merge(a.id, b.id, a.rowVersion), merge(b.id, a.id, b.rowVersion)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const states = [await read(office, a.id), await read(office, b.id)].map(({ state }) => state);
  expect(states.sort()).toEqual(['merged', 'opened']);
});

test('a case over one’s power goes to whoever has it, with a paper and the offices the law names', async () => {
  const { inspector, leader } = office.people;
  await appoint(leader.id, 'department-director');
  const { id } = await recorded(office, { provisionCode: 'V15' });
  const facts = await office.database.transaction(async (tx) => readCaseFacts(tx, await read(office, id)));
  const { obstacles } = caseActionsOf(await read(office, id), leader, facts);
  expect(obstacles.map(({ action }) => action)).toContain('decide');
  await act(office, inspector, 'case.work', id, (tx, kase) =>
    transferCase(tx, inspector, kase, {
      ...{ rowVersion: kase.rowVersion, to: 'Chủ tịch Ủy ban nhân dân tỉnh', kit: office.kit },
      reason: 'Ngoài thẩm quyền.',
    }),
  );
  const shown = await view(office, id);
  expect(shown).toMatchObject({ state: 'transferred', dueOn: null });
  expect(shown.papers.at(-1)).toMatchObject({ kind: 'transfer-letter' });
  expect(shown.events.at(-1)!.data.competent).toEqual(
    expect.arrayContaining([expect.objectContaining({ title: 'province-chair' })]),
  );
});

test('a criminal transfer is a decision of somebody with an office, signed, and its file follows in five working days', async () => {
  const { leader, head } = office.people;
  const { id } = await recorded(office);
  const other = { ...head, roles: ['leader'] as const };
  await expect(perform(office, id, 'transfer-criminal', other)).rejects.toMatchObject({
    code: 'outside-competence',
    facts: { why: { vi: expect.stringContaining('Chức danh') } },
  });
  await perform(office, id, 'transfer-criminal', leader);
  const shown = await view(office, id);
  expect(shown.decisions).toMatchObject([
    {
      kind: 'transfer-criminal',
      title: 'department-director',
      paper: { signatures: [{ kind: 'personal' }, { kind: 'agency' }] },
    },
  ]);
  const [clock] = shown.clocks.filter(({ deadline }) => deadline.state === 'running');
  expect(clock).toMatchObject({ purpose: 'criminal-transfer' });
  expect(clock!.deadline.dueOn?.toString()).toBe('2026-12-01');
  await perform(office, id, 'close');
  expect(await read(office, id)).toMatchObject({ state: 'closed' });
});

test('a case that is dismissed may be taken up again, with a new record and new times', async () => {
  const { id } = await recorded(office);
  await perform(office, id, 'dismiss');
  expect((await view(office, id)).clocks.every(({ deadline }) => deadline.state !== 'running')).toBe(true);
  await perform(office, id, 'reopen');
  expect(await read(office, id)).toMatchObject({ state: 'opened', recordMakerId: null });
  await make(office, id);
  const shown = await view(office, id);
  expect(shown.clocks.filter(({ purpose }) => purpose === 'record')).toHaveLength(2);
  expect(shown.next.on).toBe('2026-12-01');
});

test('four eyes: whoever made a record never decides, and nobody decides before the party was heard', async () => {
  const { id } = await recorded(office);
  const { inspector, leader } = office.people;
  const kase = await read(office, id);
  const facts = await office.database.transaction((tx) => readCaseFacts(tx, kase));
  const both = { ...inspector, roles: ['inspector', 'leader'] as const };
  const why = (actor: typeof inspector) =>
    caseActionsOf(kase, actor, facts).obstacles.find(({ action }) => action === 'decide')?.why.vi;
  expect(why(both)).toContain('Bạn là người lập biên bản');
  expect(why(leader)).toContain('còn quyền giải trình đến hết ngày 01/12/2026');
  expect(caseActionsOf(kase, inspector, facts).obstacles.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['close-explanation', 'propose-decision', 'stop-by-limitation']),
  );
});
