import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize, may } from '../../src/identity/index.ts';
import {
  type AddDepositScheduleInput,
  addDepositSchedule,
  type DepositFilter,
  type DepositReceipt,
  depositTerms,
  depositWorkload,
  endDepositSchedule,
  excuseDeposit,
  getDeposit,
  listDepositSchedules,
  listDeposits,
  markOverdueDeposits,
  planDeposits,
  readDeposit,
  recordDeposit,
  recordUnplannedDeposit,
} from '../../src/licensing/index.ts';
import { getItem, getReviewItem, listItems } from '../../src/monitoring/index.ts';
import { anOutlet } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const thuy: Actor = { kind: 'user', id: 'thuy', name: 'Lê Thu Thuỷ', roles: ['licensing-officer'] };
const hanh: Actor = { kind: 'user', id: 'hanh', name: 'Trần Thị Minh Hạnh', roles: ['reviewer'] };

/** A Monday, 08:30 at the office. */
const clock = testClock('2026-11-23T01:30:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
});
afterAll(() => database.close());

const weekly: Omit<AddDepositScheduleInput, 'outletId'> = {
  licenceId: null,
  release: { kind: 'weekly', weekdays: [1, 4] },
  copies: 2,
  dueTime: '08:00',
  daysBefore: 0,
  basis: { text: 'Nghị định 237/2026/NĐ-CP, Điều 16', confidence: 'V' },
  validFrom: '2026-11-01',
  validTo: null,
};

const schedule = (input: AddDepositScheduleInput) =>
  database.transaction((tx) => addDepositSchedule(tx, thuy, authorize(thuy, 'deposit.record', input)));
const list = (query: DepositFilter, actor: Actor = thuy) =>
  database.transaction(async (tx) => (await listDeposits(tx, actor, { limit: 100, ...query })).items);
const days = async (outletId: string) => (await list({ outletId })).map(({ releasedOn }) => releasedOn).reverse();
const at = (text: string) => Temporal.Instant.from(text);

const receipt: DepositReceipt = {
  receivedAt: at('2026-11-23T00:45:00Z'),
  copies: 2,
  printRun: 3_000,
  issueNumber: '45',
};
const receive = (id: string, rowVersion: number, more: Partial<DepositReceipt> = {}) =>
  database.transaction((tx) =>
    recordDeposit(tx, thuy, authorize(thuy, 'deposit.record', { id }), { ...receipt, ...more, rowVersion }),
  );
const read = (id: string, rowVersion: number, finding = '') =>
  database.transaction((tx) =>
    readDeposit(tx, hanh, authorize(hanh, 'deposit.record', { id }), {
      rowVersion,
      result: finding === '' ? 'clean' : 'finding',
      finding,
    }),
  );

/** An outlet with a schedule, and its issue of today. */
async function anIssue(code: string) {
  const { id: outletId, publisher } = await anOutlet(database, code);
  const { id: scheduleId } = await schedule({ ...weekly, outletId });
  const [issue] = (await list({ outletId })).reverse();
  return { outletId, publisherId: publisher.id, scheduleId, issue: issue! };
}

test('a schedule expects the issues of the next fortnight, from today on, and the round goes on from there', async () => {
  const { id: outletId } = await anOutlet(database, 'plan');
  await schedule({ ...weekly, outletId });
  const first = ['2026-11-23', '2026-11-26', '2026-11-30', '2026-12-03', '2026-12-07'];
  expect(await days(outletId)).toEqual(first);
  expect((await database.transaction((tx) => planDeposits(tx))).planned).toBe(0);
  clock.advance({ hours: 24 * 3 });
  await database.transaction((tx) => planDeposits(tx));
  await database.transaction((tx) => planDeposits(tx));
  clock.advance({ hours: -24 * 3 });
  expect(await days(outletId)).toEqual([...first, '2026-12-10']);
});

test('nothing is expected past the last day of a schedule or of the licence, nor while the licence is suspended', async () => {
  const { id: ending } = await anOutlet(database, 'ending', { licenceValidTo: '2026-11-29' });
  await schedule({ ...weekly, outletId: ending });
  expect(await days(ending)).toEqual(['2026-11-23', '2026-11-26']);

  // What can't be planned further isn't looked at again and again; renewed, it goes on.
  clock.advance({ hours: 24 * 10 });
  await database.transaction((tx) => planDeposits(tx));
  expect(await database.transaction((tx) => planDeposits(tx))).toEqual({ schedules: 0, planned: 0 });
  await database.transaction((tx) =>
    tx.sql(`update outlets set licence_valid_to = '2026-12-07' where id = $1`, [ending]),
  );
  await database.transaction((tx) => planDeposits(tx));
  clock.advance({ hours: -24 * 10 });
  expect(await days(ending)).toEqual(['2026-11-23', '2026-11-26', '2026-12-03', '2026-12-07']);

  const { id: stopped } = await anOutlet(database, 'stopped');
  const { id: scheduleId } = await schedule({ ...weekly, outletId: stopped });
  await database.transaction((tx) =>
    endDepositSchedule(tx, thuy, authorize(thuy, 'deposit.record', { id: scheduleId }), {
      rowVersion: 1,
      validTo: '2026-11-26',
    }),
  );
  expect(await days(stopped)).toEqual(['2026-11-23', '2026-11-26']);
  await expect(
    database.transaction((tx) =>
      endDepositSchedule(tx, thuy, authorize(thuy, 'deposit.record', { id: scheduleId }), {
        rowVersion: 1,
        validTo: '2026-11-26',
      }),
    ),
  ).rejects.toMatchObject({ code: 'version-conflict' });

  const { id: suspended } = await anOutlet(database, 'suspended');
  await schedule({ ...weekly, outletId: suspended });
  await database.transaction((tx) => tx.sql(`update outlets set status = 'suspended' where id = $1`, [suspended]));
  const before = await days(suspended);
  clock.advance({ hours: 24 * 7 });
  await database.transaction((tx) => planDeposits(tx));
  await database.transaction((tx) => markOverdueDeposits(tx));
  clock.advance({ hours: -24 * 7 });
  expect(await days(suspended)).toEqual(before);
  expect(await list({ outletId: suspended, state: 'excused' })).not.toEqual([]);
  expect(await list({ outletId: suspended, state: 'overdue' })).toEqual([]);
});

test('copies that come by the hour are in time, a minute later they are late', async () => {
  const early = await anIssue('early');
  expect(await receive(early.issue.id, 1, { receivedAt: at('2026-11-23T01:00:00Z') })).toMatchObject({
    state: 'received',
    isLate: false,
  });
  const late = await anIssue('late');
  expect(await receive(late.issue.id, 1, { receivedAt: at('2026-11-23T01:01:00Z') })).toMatchObject({ isLate: true });
  expect(await list({ outletId: late.outletId, state: 'late' })).toMatchObject([
    { copiesReceived: 2, printRun: 3_000, issueNumber: '45', receivedBy: { name: thuy.name } },
  ]);
  expect(await list({ outletId: early.outletId, state: 'late' })).toEqual([]);
});

test('a receipt is put right until the issue is read, never by somebody who saw an older one', async () => {
  const { issue } = await anIssue('correct');
  await receive(issue.id, 1);
  await expect(receive(issue.id, 1)).rejects.toMatchObject({ code: 'version-conflict' });
  expect(await receive(issue.id, 2, { copies: 1 })).toMatchObject({ copiesReceived: 1, rowVersion: 3 });
  await read(issue.id, 3);
  await expect(receive(issue.id, 4)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('copies can’t have come at a time that is still to come', async () => {
  const { issue } = await anIssue('future');
  await expect(receive(issue.id, 1, { receivedAt: at('2026-11-23T01:30:01Z') })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('an issue whose hour has passed is overdue, and copies that come after all are late', async () => {
  const { outletId, issue } = await anIssue('overdue');
  await database.transaction((tx) => markOverdueDeposits(tx));
  const [overdue] = await list({ outletId, state: 'overdue' });
  expect(overdue).toMatchObject({ id: issue.id, state: 'overdue', rowVersion: 2, actions: ['receive', 'excuse'] });
  expect(await receive(issue.id, 2, { receivedAt: at('2026-11-23T01:20:00Z') })).toMatchObject({
    state: 'received',
    isLate: true,
  });
});

test('an issue that didn’t come out is excused with a reason, and received when it comes after all', async () => {
  const { outletId, issue } = await anIssue('excused');
  await database.transaction((tx) =>
    excuseDeposit(tx, thuy, authorize(thuy, 'deposit.record', { id: issue.id }), {
      rowVersion: 1,
      reason: 'Nghỉ lễ, không phát hành số này.',
    }),
  );
  await database.transaction((tx) => markOverdueDeposits(tx));
  expect(await list({ outletId, state: 'excused' })).toMatchObject([{ excuse: 'Nghỉ lễ, không phát hành số này.' }]);
  await receive(issue.id, 2);
  expect(await list({ outletId, state: 'received' })).toMatchObject([{ excuse: null }]);
});

test('an irregular issue is entered when it comes', async () => {
  const { id: outletId } = await anOutlet(database, 'irregular');
  await schedule({ ...weekly, outletId, release: { kind: 'irregular' } });
  expect(await days(outletId)).toEqual([]);
  const unplanned = { ...receipt, outletId, releasedOn: '2026-11-22', copiesDue: 3, dueTime: null };
  await database.transaction((tx) => recordUnplannedDeposit(tx, thuy, authorize(thuy, 'deposit.record', unplanned)));
  expect(await list({ outletId })).toMatchObject([
    { state: 'received', scheduleId: null, copiesDue: 3, copiesReceived: 2, isLate: true },
  ]);
});

test('what a reader found is an item on the review desk, with their words; a clean reading is not', async () => {
  const clean = await anIssue('clean');
  await receive(clean.issue.id, 1);
  expect(await read(clean.issue.id, 2)).toMatchObject({ state: 'read', result: 'clean' });
  expect((await database.transaction((tx) => listItems(tx, { limit: 5, outletId: clean.outletId }))).items).toEqual([]);

  const found = await anIssue('found');
  await receive(found.issue.id, 1);
  await expect(
    database.transaction((tx) =>
      readDeposit(tx, hanh, authorize(hanh, 'deposit.record', { id: found.issue.id }), {
        rowVersion: 2,
        result: 'finding',
        finding: ' ',
      }),
    ),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  const { reviewItemId } = await read(found.issue.id, 2, 'Trang 3: bài viết không nêu nguồn tin.');
  const review = await database.transaction((tx) => getReviewItem(tx, hanh, reviewItemId!));
  expect(review).toMatchObject({
    kind: 'print-issue',
    title: 'Báo found, số 45, phát hành ngày 23/11/2026',
    topics: ['deposit'],
    status: 'open',
    version: { body: 'Trang 3: bài viết không nêu nguồn tin.' },
    signals: [{ rule: { code: 'check.deposit-finding' }, note: { vi: expect.stringContaining(hanh.name) } }],
  });
  const item = await database.transaction((tx) => getItem(tx, review.itemId));
  expect(item).toMatchObject({ kind: 'print-issue', url: null, signalCount: 1 });
});

test('a publisher sees its own deposits and no other’s, and not what a reader found', async () => {
  const mine = await anIssue('mine');
  await anIssue('theirs');
  await receive(mine.issue.id, 1);
  await read(mine.issue.id, 2, 'Sai sự thật.');
  const publisher: Actor = {
    kind: 'user',
    id: 'diep',
    name: 'Võ Ngọc Diệp',
    roles: ['publisher'],
    publisherId: mine.publisherId,
  };
  expect(may(publisher, 'deposit.record')).toBe(false);
  const seen = await list({}, publisher);
  expect(new Set(seen.map(({ outlet }) => outlet.id))).toEqual(new Set([mine.outletId]));
  const issue = seen.find(({ id }) => id === mine.issue.id);
  expect(issue).toMatchObject({ state: 'received', result: null, finding: null, readBy: null, actions: [] });
  expect(await list({ outletId: mine.outletId }, { ...publisher, publisherId: null })).toEqual([]);
  expect(await list({ outletId: mine.outletId }, { ...publisher, publisherId: randomUUID() })).toEqual([]);
  const schedules = await database.transaction((tx) => listDepositSchedules(tx, publisher, { limit: 50 }));
  expect(schedules.map(({ id }) => id)).toEqual([mine.scheduleId]);
});

test('who read how much in a time is counted, with what was late and what was found', async () => {
  await database.transaction((tx) => tx.sql('delete from deposits'));
  const one = await anIssue('load-1');
  const two = await anIssue('load-2');
  await receive(one.issue.id, 1);
  await receive(two.issue.id, 1, { receivedAt: at('2026-11-23T01:10:00Z') });
  await read(one.issue.id, 2, 'Thiếu số giấy phép trên bìa.');
  expect(await database.transaction((tx) => depositWorkload(tx, { from: '2026-11-23', to: '2026-11-23' }))).toEqual({
    due: 2,
    received: 2,
    late: 1,
    overdue: 0,
    unread: 1,
    findings: 1,
    readers: [{ id: 'hanh', name: hanh.name, read: 1, findings: 1 }],
  });
});

test('of the local press two copies are due by eight, of a station nothing', async () => {
  const paper = await anOutlet(database, 'terms-paper');
  const station = await anOutlet(database, 'terms-radio', { kind: 'radio' });
  expect(await database.transaction((tx) => depositTerms(tx, paper.id))).toMatchObject({
    copies: 2,
    dueTime: '08:00',
    basis: { confidence: 'V' },
  });
  expect(await database.transaction((tx) => depositTerms(tx, station.id))).toBeNull();
});

test('a deposit that isn’t there is said so', async () => {
  await expect(database.transaction((tx) => getDeposit(tx, thuy, randomUUID()))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(receive(randomUUID(), 1)).rejects.toMatchObject({ code: 'not-found' });
});
