import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  CalendarDay,
  type ClockEvent,
  type ClockKind,
  clocksOf,
  computeDeadline,
  DeadlineClock,
  type DeadlineRule,
  extendClock,
  finishClock,
  getClock,
  pauseClock,
  previewDay,
  proposeDay,
  readCalendar,
  removeExtension,
  restartClock,
  resumeClock,
  startClock,
  withdrawDay,
} from '../../src/law/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const officer: Actor = { kind: 'user', id: 'thuy', name: 'Lê Thu Thuỷ', roles: ['licensing-officer'] };
const admin: Actor = { kind: 'user', id: 'phuoc', name: 'Đặng Hữu Phước', roles: ['admin'] };

let database: TestDatabase;
beforeAll(async () => {
  // A Monday at 16:30, long after everything the tests tell of.
  database = await createTestDatabase({ clock: testClock('2027-06-28T09:30:00Z') });
});
afterAll(() => database.close());

const rule = (amount: number, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  amount,
  unit: 'working-day',
  cutOff: '15:00',
  firstDay: 'day-after',
  rollForward: true,
  source: 'Nghị định 61/2018/NĐ-CP',
  confidence: 'OLD',
  ...more,
});
const at = (date: string, time = '09:00') => Temporal.Instant.from(`${date}T${time}:00+07:00`);

async function started(on: string, amount = 10, kind: ClockKind = 'statutory', id = randomUUID() as string) {
  const subject = { type: 'dossier', id };
  const clock = await database.transaction((tx) =>
    startClock(tx, officer, { subject, purpose: 'processing', kind, rule: rule(amount), at: at(on) }),
  );
  return clock.id;
}

const clockRow = (id: string) =>
  database.transaction(async (tx) => {
    const { state, dueOn, rowVersion, calendarVersion } = await tx.em.findOneOrFail(DeadlineClock, { id });
    return { state, dueOn: dueOn ?? null, rowVersion, calendarVersion };
  });
const read = (id: string) => database.transaction((tx) => getClock(tx, id));
const change = (on: string, time?: string) => ({ at: at(on, time), reason: 'Bổ sung thành phần hồ sơ' });

const proposeOff = (date: string) =>
  database.transaction((tx) => {
    const input = {
      date,
      kind: 'holiday',
      name: { vi: 'Nghỉ tránh bão', en: 'Off because of the storm' },
      status: 'official',
      decision: { number: '99/TB-UBND', issuedOn: null },
      confidence: 'V',
      reason: '',
    } as const;
    return proposeDay(tx, admin, authorize(admin, 'law.manage', input));
  });

test('a clock runs, stops, goes on and ends, and its history says who moved it, when and why', async () => {
  const id = await started('2026-03-03');
  expect(await clockRow(id)).toMatchObject({ state: 'running', dueOn: '2026-03-17' });
  await database.transaction((tx) => pauseClock(tx, officer, id, change('2026-03-05')));
  expect(await clockRow(id)).toMatchObject({ state: 'paused', dueOn: null });
  await database.transaction((tx) => resumeClock(tx, officer, id, change('2026-03-11')));
  expect(await clockRow(id)).toMatchObject({ state: 'running', dueOn: '2026-03-23' });
  const { extensionId } = await database.transaction((tx) =>
    extendClock(tx, officer, id, { ...change('2026-03-12'), amount: 2, unit: 'working-day' }),
  );
  expect(await clockRow(id)).toMatchObject({ dueOn: '2026-03-25' });
  await database.transaction((tx) => removeExtension(tx, officer, id, { ...change('2026-03-13'), extensionId }));
  expect(await clockRow(id)).toMatchObject({ dueOn: '2026-03-23' });
  await database.transaction((tx) => finishClock(tx, officer, id, change('2026-03-24')));
  expect(await clockRow(id)).toMatchObject({ state: 'late', dueOn: '2026-03-23', rowVersion: 6 });

  const { history, deadline } = await read(id);
  expect(history.map(({ seq, type, dueBefore, dueAfter }) => [seq, type, dueBefore, dueAfter])).toEqual([
    [1, 'start', null, '2026-03-17'],
    [2, 'pause', '2026-03-17', null],
    [3, 'resume', null, '2026-03-23'],
    [4, 'extend', '2026-03-23', '2026-03-25'],
    [5, 'remove-extension', '2026-03-25', '2026-03-23'],
    [6, 'finish', '2026-03-23', '2026-03-23'],
  ]);
  expect(history[1]).toMatchObject({ by: { id: 'thuy', name: 'Lê Thu Thuỷ' }, reason: 'Bổ sung thành phần hồ sơ' });
  expect(deadline.steps.at(-1)!.text.vi).toBe('Hoàn thành ngày 24/03/2026, trễ 1 ngày.');
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

test('the row is the fold of its events, whatever happened', async () => {
  const actions = ['pause', 'resume', 'extend', 'restart', 'finish'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.tuple(fc.constantFrom(...actions), fc.integer({ min: 10, max: 9000 })), { maxLength: 6 }),
      async (amount, happened) => {
        const id = await started('2026-03-03', amount);
        let moment = at('2026-03-03');
        for (const [action, minutes] of happened) {
          moment = moment.add({ minutes });
          const given = { at: moment, reason: '' };
          const change = database.transaction(async (tx) => {
            if (action === 'pause') await pauseClock(tx, officer, id, given);
            if (action === 'resume') await resumeClock(tx, officer, id, given);
            if (action === 'restart') await restartClock(tx, officer, id, given);
            if (action === 'finish') await finishClock(tx, officer, id, given);
            if (action === 'extend') await extendClock(tx, officer, id, { ...given, amount: 1, unit: 'month' });
          });
          await change.catch((error: { code?: string }) => expect(error.code).toBe('invalid-transition'));
        }
        const { history } = await read(id);
        const events = history.map(({ event }) => event as ClockEvent);
        const calendar = await database.transaction((tx) => readCalendar(tx));
        const { state, dueOn } = computeDeadline(rule(amount), events, calendar);
        expect(await clockRow(id)).toMatchObject({
          state,
          dueOn: dueOn?.toString() ?? null,
          rowVersion: history.length,
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('a new day off is previewed, then moves the open deadlines over it and says so in their history; withdrawn, they move back', async () => {
  const moved = await started('2027-03-01');
  const internal = await started('2027-03-01', 5, 'internal', 'both');
  const before = await started('2027-01-04', 5);
  const paused = await started('2027-03-01');
  const finished = await started('2027-03-01');
  await database.transaction((tx) => pauseClock(tx, officer, paused, change('2027-03-02')));
  await database.transaction((tx) => finishClock(tx, officer, finished, change('2027-03-03')));

  const name = { vi: 'Nghỉ tránh bão', en: 'Off because of the storm' };
  const expected = [
    expect.objectContaining({ clockId: internal, kind: 'internal', dueBefore: '2027-03-08', dueAfter: '2027-03-09' }),
    expect.objectContaining({ clockId: moved, kind: 'statutory', dueBefore: '2027-03-15', dueAfter: '2027-03-16' }),
  ];
  const seen = await database.transaction((tx) =>
    previewDay(tx, { change: 'propose', date: '2027-03-05', kind: 'holiday', name }),
  );
  expect(seen).toEqual(expected);
  expect(await clockRow(moved)).toMatchObject({ dueOn: '2027-03-15' });

  const proposed = await proposeOff('2027-03-05');
  expect(proposed.moved).toEqual(expected);
  expect(await clockRow(moved)).toMatchObject({ dueOn: '2027-03-16', rowVersion: 2 });
  for (const id of [before, finished])
    expect((await read(id)).history.map(({ type }) => type)).not.toContain('recalculated');
  const { history, deadline } = await read(moved);
  expect(history.at(-1)).toMatchObject({
    type: 'recalculated',
    by: { id: 'phuoc' },
    event: null,
    note: {
      vi: 'Lịch làm việc có thêm Nghỉ tránh bão 05/03/2027, theo 99/TB-UBND: hạn chuyển từ 15/03/2027 sang 16/03/2027.',
      en: 'The working calendar now has Off because of the storm 05/03/2027, by 99/TB-UBND: the date moves from 15/03/2027 to 16/03/2027.',
    },
  });
  expect(deadline.dueOn!.toString()).toBe('2027-03-16');
  expect(deadline.steps.map(({ text }) => text.vi)).toContain(
    'Thêm 1 ngày: Nghỉ tránh bão 05/03/2027, theo 99/TB-UBND.',
  );

  // One that stood still counts by the new calendar when it goes on.
  await database.transaction((tx) => resumeClock(tx, officer, paused, change('2027-03-03')));
  expect(await clockRow(paused)).toMatchObject({ dueOn: '2027-03-17' });

  const back = await database.transaction(async (tx) => {
    const day = await tx.em.findOneOrFail(CalendarDay, { id: proposed.day.id });
    expect(await previewDay(tx, { change: 'withdraw', dayId: day.id })).toHaveLength(3);
    return withdrawDay(tx, admin, authorize(admin, 'law.manage', day), { rowVersion: 1, reason: 'Bão tan' });
  });
  expect(back.moved).toHaveLength(3);
  expect(await clockRow(moved)).toMatchObject({ dueOn: '2027-03-15' });
  expect((await read(moved)).history.at(-1)!.note!.vi).toContain('Lịch làm việc đã bỏ');
});

test('a day off withdrawn can make a clock’s time have been over when it was stopped: it has its date then, and says so', async () => {
  const { day } = await proposeOff('2027-05-27');
  const id = await started('2027-05-25', 2);
  await database.transaction((tx) => pauseClock(tx, officer, id, change('2027-05-27')));
  expect(await clockRow(id)).toMatchObject({ state: 'paused', dueOn: null });
  const { moved } = await database.transaction(async (tx) => {
    const found = await tx.em.findOneOrFail(CalendarDay, { id: day.id });
    return withdrawDay(tx, admin, authorize(admin, 'law.manage', found), { rowVersion: 1, reason: 'Bão tan' });
  });
  expect(moved).toMatchObject([{ clockId: id, dueBefore: null, dueAfter: '2027-05-27' }]);
  expect(await clockRow(id)).toMatchObject({ state: 'paused', dueOn: '2027-05-27' });
  const { history, deadline } = await read(id);
  expect(history.at(-1)!.note!.vi).toContain('hạn chuyển từ chưa xác định sang 27/05/2027');
  expect(deadline.dueOn!.toString()).toBe('2027-05-27');
});

test('a finished clock explains itself by the calendar it was finished by', async () => {
  const id = await started('2027-04-05', 5);
  await database.transaction((tx) => finishClock(tx, officer, id, change('2027-04-12')));
  expect(await clockRow(id)).toMatchObject({ state: 'met', dueOn: '2027-04-12' });
  await proposeOff('2027-04-07');
  const { deadline } = await read(id);
  expect({ due: deadline.dueOn!.toString(), state: deadline.state }).toEqual({ due: '2027-04-12', state: 'met' });
});

test('the statutory deadline and the office’s own target are two clocks of one subject, the statutory one first', async () => {
  const own = await started('2026-03-03', 7, 'internal', 'pair');
  const statutory = await started('2026-03-03', 10, 'statutory', 'pair');
  const clocks = await database.transaction((tx) => clocksOf(tx, { type: 'dossier', id: 'pair' }));
  expect(clocks.map(({ id, kind, deadline }) => [id, kind, deadline.dueOn!.toString()])).toEqual([
    [statutory, 'statutory', '2026-03-17'],
    [own, 'internal', '2026-03-12'],
  ]);
  await expect(started('2026-03-03', 10, 'statutory', 'pair')).rejects.toMatchObject({ code: 'duplicate' });
});

test('what can’t follow is refused and leaves the clock as it was', async () => {
  const id = await started('2026-03-03');
  const before = await clockRow(id);
  const refused = (work: (tx: Parameters<typeof getClock>[0]) => Promise<unknown>, code: string) =>
    expect(database.transaction(work)).rejects.toMatchObject({ code });
  await refused((tx) => resumeClock(tx, officer, id, change('2026-03-05')), 'invalid-transition');
  await refused((tx) => pauseClock(tx, officer, id, change('2026-03-02')), 'invalid-transition');
  await refused((tx) => pauseClock(tx, officer, id, change('2027-06-29')), 'invalid-input');
  const extensionId = '019ab000-0000-7000-8000-00000000ffff';
  await refused((tx) => removeExtension(tx, officer, id, { ...change('2026-03-05'), extensionId }), 'not-found');
  await refused((tx) => pauseClock(tx, officer, extensionId, change('2026-03-05')), 'not-found');
  expect(await clockRow(id)).toEqual(before);
});

test('of two who stop a clock at once one is told that it stands still already', async () => {
  const id = await started('2026-03-03');
  const both = await Promise.allSettled([
    database.transaction((tx) => pauseClock(tx, officer, id, change('2026-03-04'))),
    database.transaction((tx) => pauseClock(tx, officer, id, change('2026-03-05'))),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'invalid-transition' } });
});

test('a clock that starts while the calendar changes counts by the changed calendar, or is moved by the change', async () => {
  const [ids] = await Promise.all([
    Promise.all(Array.from({ length: 8 }, () => started('2027-05-10', 5))),
    proposeOff('2027-05-12'),
  ]);
  for (const id of ids) expect(await clockRow(id)).toMatchObject({ dueOn: '2027-05-18' });
});
