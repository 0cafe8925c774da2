import { setupActor } from '@pressdesk/core/identity';
import { startClock } from '@pressdesk/core/law';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarChangeResponse, DeadlineResponse, WorkingCalendarResponse } from '../src/schemas/index.ts';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let admin: Caller;
let leader: Caller;
let officer: Caller;
let publisher: Caller;
beforeAll(async () => {
  api = await createTestApi();
  [admin, leader, officer, publisher] = await Promise.all([
    api.as('admin'),
    api.as('leader'),
    api.as('officer'),
    api.as('publisher'),
  ]);
});
afterAll(() => api.close());

const missing = '019ab000-0000-7000-8000-000000000000';
const flood = {
  kind: 'holiday',
  name: { vi: 'Nghỉ tránh lũ', en: 'Off because of the flood' },
  status: 'provisional',
  decision: null,
  confidence: 'S',
  reason: 'Công điện của tỉnh',
};

async function propose(date: string, more: Record<string, unknown> = {}): Promise<CalendarChangeResponse> {
  const answer = await admin.request('POST', '/api/law/calendar/days', { ...flood, date, ...more });
  expect(answer.status).toBe(201);
  return jsonOf<CalendarChangeResponse>(answer);
}

async function dayOf(date: string, caller: Caller) {
  const answer = await caller.request('GET', `/api/law/calendar?year=${date.slice(0, 4)}`);
  const { days } = await jsonOf<WorkingCalendarResponse>(answer);
  return days.find((day) => day.date === date)!;
}

test('everybody who signs in reads the calendar of a year; only who may change it is offered to', async () => {
  for (const account of ['reviewer', 'officer', 'leader', 'inspector', 'publisher', 'admin', 'auditor']) {
    const answer = await (await api.as(account)).request('GET', '/api/law/calendar?year=2026');
    expect(answer.status).toBe(200);
    const calendar = await jsonOf<WorkingCalendarResponse>(answer);
    expect(calendar).toMatchObject({ year: 2026, years: [2025, 2026, 2027, 2028, 2029, 2030], workingDays: 249 });
    expect(calendar.actions).toEqual(account === 'admin' ? ['propose'] : []);
  }
  expect(await dayOf('2026-11-24', leader)).toMatchObject({
    kind: 'holiday',
    name: { vi: 'Ngày Văn hóa Việt Nam' },
    status: 'official',
    confidence: 'V',
    decision: { number: 'Nghị quyết 28/2026/QH16', issuedOn: null },
    confirmedBy: null,
    actions: ['confirm'],
  });
  expect(await dayOf('2027-02-06', publisher)).toMatchObject({ status: 'provisional', actions: [] });
  expect((await api.anonymous.request('GET', '/api/law/calendar')).status).toBe(401);
  expect((await officer.request('GET', '/api/law/calendar?year=1066')).status).toBe(400);
  const thisYear = await officer.request('GET', '/api/law/calendar');
  expect(thisYear.status).toBe(200);
});

test('a day is previewed, proposed by one, confirmed by another and withdrawn; each says which deadlines moved', async () => {
  const now = Temporal.Now.instant();
  const date = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days: 20 }).toString();
  const clock = await api.database.transaction((tx) =>
    startClock(tx, setupActor, {
      subject: { type: 'dossier', id: 'd-1' },
      purpose: 'processing',
      kind: 'statutory',
      at: now.subtract({ minutes: 1 }),
      rule: {
        amount: 20,
        unit: 'calendar-day',
        cutOff: null,
        firstDay: 'day-after',
        rollForward: true,
        source: '',
        confidence: 'D',
      },
    }),
  );
  const due = clock.dueOn!;
  // The day the deadline falls on becomes a day off, unless it is one already.
  const change = { change: 'propose', date: due, kind: 'holiday', name: flood.name };
  const preview = await admin.request('POST', '/api/law/calendar/preview', change);
  expect(preview.status).toBe(200);
  const expected = {
    total: 1,
    items: [
      {
        clockId: clock.id,
        subject: { type: 'dossier', id: 'd-1' },
        purpose: 'processing',
        kind: 'statutory',
        label: null,
        dueBefore: due,
        dueAfter: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ],
  };
  expect(due >= date).toBe(true);
  expect(await preview.json()).toEqual(expected);

  const proposed = await propose(due);
  expect(proposed).toMatchObject({
    day: { date: due, status: 'provisional', proposedBy: { name: 'Đặng Hữu Phước' }, actions: ['withdraw'] },
    moved: expected,
  });
  const { id, rowVersion } = proposed.day;
  expect((await dayOf(due, leader)).actions).toEqual(['confirm']);

  const decision = { number: '77/QĐ-UBND', issuedOn: '2026-11-20' };
  const confirmed = await leader.request('POST', `/api/law/calendar/days/${id}/confirm`, { rowVersion, decision });
  expect(confirmed.status).toBe(200);
  expect(await confirmed.json()).toMatchObject({
    day: { status: 'official', decision, confirmedBy: { name: 'Phạm Đình Toàn' }, rowVersion: 2, actions: [] },
    moved: { total: 0, items: [] },
  });

  const back = await admin.request('POST', '/api/law/calendar/preview', { change: 'withdraw', dayId: id });
  expect(await back.json()).toMatchObject({ total: 1, items: [{ dueAfter: due }] });
  const reason = 'Lũ rút';
  const withdrawn = await admin.request('POST', `/api/law/calendar/days/${id}/withdraw`, { rowVersion: 2, reason });
  expect(withdrawn.status).toBe(200);
  expect(await withdrawn.json()).toMatchObject({
    day: {
      withdrawnAt: expect.any(String),
      history: [
        { type: 'proposed', reason: 'Công điện của tỉnh' },
        { type: 'confirmed' },
        { type: 'withdrawn', reason },
      ],
      actions: [],
    },
    moved: { total: 1, items: [{ dueAfter: due }] },
  });
});

test('who may not change the calendar is 403, also who confirms their own day', async () => {
  const day = { ...flood, date: '2028-06-05' };
  for (const caller of [leader, officer, publisher]) {
    expect((await caller.request('POST', '/api/law/calendar/days', day)).status).toBe(403);
    const preview = { change: 'withdraw', dayId: missing };
    expect((await caller.request('POST', '/api/law/calendar/preview', preview)).status).toBe(403);
  }
  const { id } = (await propose(day.date)).day;
  const confirm = (caller: Caller) => caller.request('POST', `/api/law/calendar/days/${id}/confirm`, { rowVersion: 1 });
  expect((await confirm(officer)).status).toBe(403);
  const own = await confirm(admin);
  expect(own.status).toBe(403);
  expect(await own.json()).toMatchObject({ code: 'forbidden', facts: { action: 'law.confirm' } });
  expect((await confirm(leader)).status).toBe(200);
});

test('a date that is taken, a stale screen, and a day that is confirmed already are 409; one that isn’t there 404', async () => {
  const { id } = (await propose('2028-06-06')).day;
  const taken = await admin.request('POST', '/api/law/calendar/days', { ...flood, date: '2028-06-06' });
  expect(taken.status).toBe(409);
  expect(await taken.json()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/date' }], facts: { dayId: id } });
  const confirm = (dayId: string, rowVersion: number) =>
    leader.request('POST', `/api/law/calendar/days/${dayId}/confirm`, { rowVersion });
  expect(await (await confirm(id, 9)).json()).toMatchObject({ code: 'version-conflict' });
  expect((await confirm(id, 1)).status).toBe(200);
  expect(await (await confirm(id, 2)).json()).toMatchObject({ code: 'invalid-transition' });
  expect((await confirm(missing, 1)).status).toBe(404);
  const withdraw = { rowVersion: 1, reason: 'x' };
  expect((await admin.request('POST', `/api/law/calendar/days/${missing}/withdraw`, withdraw)).status).toBe(404);
  const preview = await admin.request('POST', '/api/law/calendar/preview', { change: 'withdraw', dayId: missing });
  expect(preview.status).toBe(404);
});

test('a day of the wrong shape, or of a kind its weekday can’t have, is 400 and points at the field', async () => {
  const answer = await admin.request('POST', '/api/law/calendar/days', {
    ...flood,
    date: '31/12/2026',
    kind: 'party',
    name: { vi: ' ', en: 'x' },
    decision: { number: '', issuedOn: '1066-01-01' },
  });
  expect(answer.status).toBe(400);
  const { errors } = await jsonOf<{ errors: { pointer: string }[] }>(answer);
  expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(
    new Set(['/date', '/kind', '/name/vi', '/decision/number', '/decision/issuedOn']),
  );
  const tuesday = { ...flood, date: '2028-06-13', kind: 'make-up' };
  const refused = await admin.request('POST', '/api/law/calendar/days', tuesday);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/kind' }] });
});

const tenDays = { amount: 10, unit: 'working-day', cutOff: '15:00', source: 'Nghị định 61/2018/NĐ-CP' };
const compute = (body: Record<string, unknown>, caller = publisher) =>
  caller.request('POST', '/api/law/deadline', body);

test('a deadline is computed and explains itself in both languages, and its days add up', async () => {
  const answer = await compute({
    rule: tenDays,
    start: { on: '2026-08-24', time: '16:00' },
    events: [
      { type: 'pause', on: '2026-08-26' },
      { type: 'resume', on: '2026-08-28' },
      { type: 'extend', on: '2026-08-28', amount: 1, unit: 'working-day' },
    ],
  });
  expect(answer.status).toBe(200);
  const deadline = await jsonOf<DeadlineResponse>(answer);
  expect(deadline).toMatchObject({
    state: 'running',
    dueOn: '2026-09-16',
    dueAt: '2026-09-16T17:00:00Z',
    remaining: null,
    provisional: false,
  });
  expect(deadline.steps.map(({ kind }) => kind)).toEqual([
    'start',
    'cut-off',
    'period',
    'extension',
    'pause',
    'weekend',
    'day-off',
    'day-off',
    'day-off',
    'due',
  ]);
  const days = deadline.steps.reduce((total, step) => total + step.days, 0);
  expect(Temporal.PlainDate.from('2026-08-24').add({ days }).toString()).toBe(deadline.dueOn);
  expect(deadline.steps[6]!.text).toEqual({
    vi: 'Thêm 1 ngày: Nghỉ hoán đổi 31/08/2026, theo Công văn 9859/VPCP-KGVX.',
    en: '1 day added: Swapped day off 31/08/2026, by Công văn 9859/VPCP-KGVX.',
  });
});

test('a clock that stands still has no date, but what is left; a date over days nobody decided says so', async () => {
  const still = await compute({
    rule: tenDays,
    start: { on: '2026-03-03' },
    events: [{ type: 'pause', on: '2026-03-03' }],
  });
  expect(await still.json()).toMatchObject({
    state: 'paused',
    dueOn: null,
    remaining: { amount: 10, unit: 'working-day' },
  });
  const overNewYear = await compute({ rule: tenDays, start: { on: '2027-02-01' } });
  expect(await overNewYear.json()).toMatchObject({ provisional: true });
});

test('the longest period that is taken still has a date, and a longer one is 400', async () => {
  const years = (amount: number) => ({ type: 'extend', on: '2099-12-31', amount, unit: 'year' });
  const rule = { amount: 50, unit: 'year' };
  const body = { rule, start: { on: '2099-12-31' }, events: Array.from({ length: 30 }, () => years(50)) };
  expect(await (await compute(body)).json()).toMatchObject({ dueOn: expect.stringMatching(/^3/), provisional: true });
  const refused = await compute({ ...body, rule: { ...rule, amount: 51 }, events: [years(51)] });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [{ pointer: '/rule/amount' }, { pointer: '/events/0/amount' }],
  });
});

test('events that can’t follow each other are 409, and a rule of the wrong shape 400', async () => {
  const impossible = await compute({
    rule: tenDays,
    start: { on: '2026-03-03' },
    events: [{ type: 'resume', on: '2026-03-04' }],
  });
  expect(impossible.status).toBe(409);
  expect(await impossible.json()).toMatchObject({ code: 'invalid-transition' });
  const wrong = await compute({
    rule: { amount: 0, unit: 'fortnight', cutOff: '25:00' },
    start: { on: '1999-12-31' },
    events: Array.from({ length: 31 }, () => ({ type: 'pause', on: '2026-03-04' })),
  });
  expect(wrong.status).toBe(400);
  const { errors } = await jsonOf<{ errors: { pointer: string }[] }>(wrong);
  expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '/events',
    '/rule/amount',
    '/rule/cutOff',
    '/rule/unit',
    '/start/on',
  ]);
});
