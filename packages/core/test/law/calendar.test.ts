import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  CalendarDay,
  type CalendarDayChange,
  confirmDay,
  findCalendarDay,
  isWorkingDay,
  listCalendarDays,
  type ProposeDayInput,
  previewDay,
  proposeDay,
  readCalendar,
  withdrawDay,
} from '../../src/law/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const admin: Actor = { kind: 'user', id: 'phuoc', name: 'Đặng Hữu Phước', roles: ['admin'] };
const leader: Actor = { kind: 'user', id: 'toan', name: 'Phạm Đình Toàn', roles: ['leader'] };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ clock: testClock() });
});
afterAll(() => database.close());

const storm = (date: string, more: Partial<ProposeDayInput> = {}): ProposeDayInput => ({
  date,
  kind: 'holiday',
  name: { vi: 'Nghỉ tránh bão', en: 'Off because of the storm' },
  status: 'provisional',
  decision: null,
  confidence: 'S',
  reason: 'Tỉnh thông báo qua điện thoại',
  ...more,
});

const propose = (input: ProposeDayInput, actor = admin) =>
  database.transaction((tx) => proposeDay(tx, actor, authorize(actor, 'law.manage', input)));

const confirm = (id: string, rowVersion: number, actor = leader) =>
  database.transaction(async (tx) => {
    const day = await tx.em.findOneOrFail(CalendarDay, { id });
    const decision = { number: '1234/QĐ-UBND', issuedOn: '2026-11-20' };
    return confirmDay(tx, actor, authorize(actor, 'law.confirm', day), { rowVersion, decision, reason: '' });
  });

const withdraw = (id: string, rowVersion: number) =>
  database.transaction(async (tx) => {
    const day = await tx.em.findOneOrFail(CalendarDay, { id });
    return withdrawDay(tx, admin, authorize(admin, 'law.manage', day), { rowVersion, reason: 'Nhập nhầm ngày' });
  });

const view = async (id: string) => (await database.transaction((tx) => findCalendarDay(tx, id)))!;
const calendar = (asOf?: number) => database.transaction((tx) => readCalendar(tx, asOf));
const isWorked = async (date: string, asOf?: number) =>
  isWorkingDay(await calendar(asOf), Temporal.PlainDate.from(date));

test('the make-up Saturdays of 2026 are worked, and the days swapped for them and 24 November are off', async () => {
  for (const date of ['2026-01-10', '2026-08-22']) expect(await isWorked(date)).toBe(true);
  for (const date of ['2026-01-02', '2026-08-31', '2026-11-24', '2026-04-27', '2027-05-03']) {
    expect(await isWorked(date)).toBe(false);
  }
  expect(await isWorked('2025-11-24')).toBe(true);
});

test('the calendar begins with a plausible day each: swaps on weekdays, make-up on weekends, twelve holidays a year from 2026', async () => {
  for (const year of [2025, 2026, 2027, 2028, 2029, 2030]) {
    const days = await database.transaction((tx) => listCalendarDays(tx, year));
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(year === 2025 ? 11 : 12);
    for (const { date, kind } of days) {
      const isWeekend = Temporal.PlainDate.from(date).dayOfWeek > 5;
      if (kind === 'compensatory') expect(isWeekend, date).toBe(false);
      if (kind === 'make-up') expect(isWeekend, date).toBe(true);
    }
    // Every holiday on a weekend has its day in lieu, every make-up day the day it was swapped for.
    const count = (predicate: (day: (typeof days)[number]) => boolean) => days.filter(predicate).length;
    expect(count(({ kind }) => kind === 'compensatory')).toBe(
      count(
        ({ kind, date }) => kind === 'make-up' || (kind === 'holiday' && Temporal.PlainDate.from(date).dayOfWeek > 5),
      ),
    );
  }
});

test('days nobody has decided yet are provisional, and none is confirmed before a person did', async () => {
  const days = await database.transaction((tx) => listCalendarDays(tx, 2027));
  const newYear = days.filter(({ name }) => name.vi === 'Tết Nguyên đán');
  expect(newYear.map(({ status, confirmedBy }) => ({ status, confirmedBy }))).toEqual(
    Array.from({ length: 5 }, () => ({ status: 'provisional', confirmedBy: null })),
  );
});

test('a day is proposed by one, confirmed by another and withdrawn, and keeps the history of it', async () => {
  const { day } = await propose(storm('2026-12-07'));
  expect(await isWorked('2026-12-07')).toBe(false);
  expect(await view(day.id)).toMatchObject({ status: 'provisional', proposedBy: { id: 'phuoc' }, confirmedBy: null });

  await confirm(day.id, 1);
  expect(await view(day.id)).toMatchObject({
    status: 'official',
    decision: { number: '1234/QĐ-UBND', issuedOn: '2026-11-20' },
    confirmedBy: { id: 'toan', name: 'Phạm Đình Toàn' },
    rowVersion: 2,
  });

  await withdraw(day.id, 2);
  expect(await isWorked('2026-12-07')).toBe(true);
  const { withdrawnAt, history } = await view(day.id);
  expect(withdrawnAt).not.toBeNull();
  expect(history.map(({ type, by, reason }) => [type, by.id, reason])).toEqual([
    ['proposed', 'phuoc', 'Tỉnh thông báo qua điện thoại'],
    ['confirmed', 'toan', ''],
    ['withdrawn', 'phuoc', 'Nhập nhầm ngày'],
  ]);
  const log = await database.transaction((tx) =>
    tx.sql<{ type: string }>('select type from audit_log where subject_id = $1 order by seq', [day.id]),
  );
  expect(log.map(({ type }) => type)).toEqual([
    'calendar.day-proposed',
    'calendar.day-confirmed',
    'calendar.day-withdrawn',
  ]);
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

test('the calendar can be read as it was at each of its versions', async () => {
  const { version } = await calendar();
  const { day } = await propose(storm('2026-12-08'));
  const proposed = await calendar();
  await confirm(day.id, 1);
  await withdraw(day.id, 2);
  expect(await isWorked('2026-12-08', version)).toBe(true);
  expect((await calendar(proposed.version)).days.get('2026-12-08')).toMatchObject({ status: 'provisional' });
  expect((await calendar(proposed.version + 1)).days.get('2026-12-08')).toMatchObject({ status: 'official' });
  expect((await calendar(proposed.version + 2)).days.has('2026-12-08')).toBe(false);
});

test('nobody confirms what they proposed, and nothing is confirmed or withdrawn twice or by a stale screen', async () => {
  const { day } = await propose(storm('2026-12-09'));
  await expect(confirm(day.id, 1, admin)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(confirm(day.id, 7)).rejects.toMatchObject({ code: 'version-conflict' });
  await confirm(day.id, 1);
  await expect(confirm(day.id, 2)).rejects.toMatchObject({ code: 'invalid-transition' });
  await withdraw(day.id, 2);
  await expect(withdraw(day.id, 3)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a date has one day at a time; one that was withdrawn may be proposed again', async () => {
  const { day } = await propose(storm('2026-12-10'));
  await expect(propose(storm('2026-12-10'))).rejects.toMatchObject({
    code: 'duplicate',
    facts: { dayId: day.id },
    fieldErrors: [{ pointer: '/date' }],
  });
  await withdraw(day.id, 1);
  await expect(propose(storm('2026-12-10'))).resolves.toMatchObject({ moved: [] });
});

test('of two who propose the same date at once one is told that it is taken', async () => {
  const both = await Promise.allSettled([propose(storm('2026-12-11')), propose(storm('2026-12-11'))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'duplicate' } });
});

test('a make-up day is a weekend day and a day off in place of another is none, also when it is only previewed', async () => {
  const preview = (change: CalendarDayChange) => database.transaction((tx) => previewDay(tx, change));
  for (const [date, kind] of [
    ['2026-12-14', 'make-up'],
    ['2026-12-12', 'compensatory'],
  ] as const) {
    const refused = { code: 'invalid-input', fieldErrors: [{ pointer: '/kind' }] };
    await expect(propose(storm(date, { kind }))).rejects.toMatchObject(refused);
    const name = { vi: '', en: '' };
    await expect(preview({ change: 'propose', date, kind, name })).rejects.toMatchObject(refused);
  }
});

test('the history of the calendar is never changed', async () => {
  const rewrite = database.transaction((tx) => tx.sql(`update calendar_day_events set reason = 'x'`));
  await expect(rewrite).rejects.toThrow('never changed');
});
