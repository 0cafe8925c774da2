import { expect, test } from 'vitest';
import { type DayFact, workingCalendar } from '../working-calendar/working-calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { DeadlineRule } from './rule.ts';

function day(date: string, kind: DayFact['kind'], vi: string, more: Partial<DayFact> = {}): DayFact {
  return { date, kind, name: { vi, en: vi }, status: 'official', decision: null, ...more };
}

const calendar = workingCalendar([
  day('2026-01-01', 'holiday', 'Tết Dương lịch'),
  day('2026-01-02', 'compensatory', 'Nghỉ hoán đổi', {
    decision: { number: '12729/VPCP-KGVX', issuedOn: '2025-12-25' },
  }),
  day('2026-01-10', 'make-up', 'Làm bù'),
  day('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương'),
  day('2026-04-27', 'compensatory', 'Nghỉ bù Giỗ Tổ'),
  day('2026-04-30', 'holiday', 'Ngày Chiến thắng'),
  day('2026-05-01', 'holiday', 'Quốc tế Lao động'),
  day('2026-08-22', 'make-up', 'Làm bù'),
  day('2026-08-31', 'compensatory', 'Nghỉ hoán đổi'),
  day('2026-09-01', 'holiday', 'Quốc khánh'),
  day('2026-09-02', 'holiday', 'Quốc khánh'),
  day('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'),
  day('2027-02-08', 'holiday', 'Tết Đinh Mùi', { status: 'provisional' }),
]);

const workingDays = (amount: number, more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  amount,
  unit: 'working-day',
  cutOff: null,
  firstDay: 'day-after',
  rollForward: true,
  source: '',
  confidence: 'V',
  ...more,
});

const at = (date: string, time = '09:00') => Temporal.Instant.from(`${date}T${time}:00+07:00`);
const started = (date: string, time?: string): ClockEvent => ({ type: 'start', at: at(date, time) });
const due = (rule: DeadlineRule, ...events: ClockEvent[]) => computeDeadline(rule, events, calendar).dueOn?.toString();

test('working days pass over weekends, and the first day isn’t counted', () => {
  // Tuesday 3 March 2026: the tenth working day after it is Tuesday 17 March.
  expect(due(workingDays(10), started('2026-03-03'))).toBe('2026-03-17');
  expect(due(workingDays(10, { firstDay: 'same-day' }), started('2026-03-03'))).toBe('2026-03-16');
});

test('make-up Saturdays of 2026 count, and the days that were swapped for them don’t', () => {
  expect(due(workingDays(1), started('2026-01-09'))).toBe('2026-01-10');
  expect(due(workingDays(1), started('2026-08-21'))).toBe('2026-08-22');
  expect(due(workingDays(1), started('2025-12-31'))).toBe('2026-01-05');
  expect(due(workingDays(1), started('2026-08-28'))).toBe('2026-09-03');
});

test('24 November is a day off from 2026', () => {
  expect(due(workingDays(2), started('2026-11-23'))).toBe('2026-11-26');
});

test('calendar days count every day, and a last day that is off moves to the next working day only where the rule says so', () => {
  const rule = workingDays(5, { unit: 'calendar-day' });
  expect(due(rule, started('2026-04-21'))).toBe('2026-04-28');
  expect(due({ ...rule, rollForward: false }, started('2026-04-21'))).toBe('2026-04-26');
});

test('what comes after the cut-off hour, or on a day off, counts as received on the next working day', () => {
  const rule = workingDays(3, { cutOff: '15:00' });
  expect(due(rule, started('2026-03-06', '15:00'))).toBe('2026-03-11');
  expect(due(rule, started('2026-03-06', '15:01'))).toBe('2026-03-12');
  expect(due(rule, started('2026-03-07', '08:00'))).toBe('2026-03-12');
});

test('the day is the office’s day, not Greenwich’s', () => {
  const event: ClockEvent = { type: 'start', at: Temporal.Instant.from('2026-03-02T18:00:00Z') };
  expect(due(workingDays(1), event)).toBe('2026-03-04');
});

test.each([
  ['2026-01-31', 'month', 1, '2026-02-28'],
  ['2028-01-31', 'month', 1, '2028-02-29'],
  ['2026-02-28', 'month', 1, '2026-03-28'],
  ['2026-03-31', 'month', 1, '2026-04-30'],
  ['2026-03-15', 'month', 2, '2026-05-15'],
  ['2028-02-29', 'year', 1, '2029-02-28'],
  ['2024-11-23', 'year', 2, '2026-11-23'],
] as const)(
  'from %s, counting %s by %i ends on the day of the same number, or the month’s last',
  (from, unit, amount, to) => {
    expect(due(workingDays(amount, { unit, rollForward: false }), started(from))).toBe(to);
  },
);

test('a month whose first day is counted ends on the day before the one of the same number', () => {
  const rule = workingDays(1, { unit: 'month', firstDay: 'same-day', rollForward: false });
  expect(due(rule, started('2026-03-01'))).toBe('2026-03-31');
  expect(due(rule, started('2026-01-31'))).toBe('2026-02-28');
});

test('a pause takes its days out, and a month is longer by them', () => {
  const pause: ClockEvent[] = [
    { type: 'pause', at: at('2026-03-05') },
    { type: 'resume', at: at('2026-03-11') },
  ];
  expect(due(workingDays(10), started('2026-03-03'), ...pause)).toBe('2026-03-23');
  const month = workingDays(1, { unit: 'month', rollForward: false });
  expect(due(month, started('2026-03-03'), ...pause)).toBe('2026-04-09');
});

test('while it stands still nobody knows the date, but how many days are left', () => {
  const deadline = computeDeadline(
    workingDays(10),
    [started('2026-03-03'), { type: 'pause', at: at('2026-03-05') }],
    calendar,
  );
  expect(deadline).toMatchObject({
    state: 'paused',
    dueOn: null,
    dueAt: null,
    remaining: { amount: 8, unit: 'working-day' },
  });
  expect(deadline.steps.at(-1)!.text.vi).toBe('Đang tạm dừng từ 05/03/2026; còn 8 ngày làm việc kể từ khi tiếp tục.');
});

test('a pause after the end moves nothing', () => {
  expect(due(workingDays(2), started('2026-03-03'), { type: 'pause', at: at('2026-03-20') })).toBe('2026-03-05');
});

test('an extension in another unit is counted on from the end', () => {
  const extend: ClockEvent = { type: 'extend', at: at('2026-03-04'), extensionId: 'x', amount: 1, unit: 'month' };
  expect(due(workingDays(10), started('2026-03-03'), extend)).toBe('2026-04-17');
});

test('a restart begins anew, without what was paused and extended before', () => {
  const events: ClockEvent[] = [
    started('2026-03-03'),
    { type: 'extend', at: at('2026-03-04'), extensionId: 'x', amount: 5, unit: 'working-day' },
    { type: 'pause', at: at('2026-03-05') },
    { type: 'restart', at: at('2026-03-17') },
  ];
  expect(due(workingDays(2), ...events)).toBe('2026-03-19');
});

test('what is finished on its last day is met, a day later it is late', () => {
  const finish = (date: string, time: string): ClockEvent => ({ type: 'finish', at: at(date, time) });
  const state = (event: ClockEvent) => computeDeadline(workingDays(2), [started('2026-03-03'), event], calendar).state;
  expect(state(finish('2026-03-05', '23:59'))).toBe('met');
  expect(state(finish('2026-03-06', '00:00'))).toBe('late');
});

test('the explanation says in both languages what made the date', () => {
  const rule = workingDays(6, { cutOff: '15:00', source: 'Nghị định 61/2018/NĐ-CP' });
  const { steps, dueOn, provisional } = computeDeadline(
    rule,
    [
      started('2025-12-29', '16:10'),
      { type: 'pause', at: at('2026-01-05') },
      { type: 'resume', at: at('2026-01-07') },
      { type: 'extend', at: at('2026-01-08'), extensionId: 'a', amount: 1, unit: 'working-day' },
      { type: 'extend', at: at('2026-01-08', '10:00'), extensionId: 'b', amount: 9, unit: 'working-day' },
      { type: 'remove-extension', at: at('2026-01-08', '11:00'), extensionId: 'b' },
    ],
    calendar,
  );
  expect(steps.map(({ text }) => text.vi)).toEqual([
    'Bắt đầu lúc 16:10 ngày 29/12/2025.',
    'Nhận sau 15:00 hoặc vào ngày nghỉ nên coi như nhận ngày làm việc tiếp theo, 30/12/2025.',
    'Thời hạn 6 ngày làm việc, không tính ngày 30/12/2025 (Nghị định 61/2018/NĐ-CP).',
    'Gia hạn thêm 1 ngày làm việc.',
    'Việc gia hạn 9 ngày làm việc đã được bỏ và không tính.',
    'Tạm dừng từ 05/01/2026 đến 07/01/2026: 2 ngày không tính.',
    'Thứ Bảy và Chủ nhật trong thời hạn: 3 ngày không tính.',
    'Thêm 1 ngày: Tết Dương lịch 01/01/2026.',
    'Thêm 1 ngày: Nghỉ hoán đổi 02/01/2026, theo 12729/VPCP-KGVX ngày 25/12/2025.',
    'Được tính vì là ngày làm việc: Làm bù 10/01/2026.',
    'Hạn: hết ngày 13/01/2026.',
    'Chưa nhập ngày nghỉ lễ của năm 2025; hạn có thể thay đổi.',
  ]);
  expect(steps.every(({ text }) => text.en.length > 0)).toBe(true);
  expect({ dueOn: dueOn!.toString(), provisional }).toEqual({ dueOn: '2026-01-13', provisional: true });
});

test('a date that rests on a day nobody has decided yet says so', () => {
  const over = computeDeadline(workingDays(3), [started('2027-02-04')], calendar);
  expect(over.provisional).toBe(true);
  expect(over.steps.find(({ kind }) => kind === 'day-off')!.text.en).toContain('expected, not decided');
  expect(computeDeadline(workingDays(3), [started('2027-03-01')], calendar).provisional).toBe(false);
});

test('years whose holidays nobody has entered are named as a range', () => {
  const { steps } = computeDeadline(workingDays(5, { unit: 'year' }), [started('2025-03-03')], calendar);
  expect(steps.at(-1)!.text.vi).toBe('Chưa nhập ngày nghỉ lễ của năm 2025, 2028–2030; hạn có thể thay đổi.');
});

test('events that can’t have happened are refused with a code', () => {
  const compute =
    (...events: ClockEvent[]) =>
    () =>
      computeDeadline(workingDays(3), events, calendar);
  const code = (code: string) => expect.objectContaining({ code });
  expect(compute()).toThrow(code('invalid-input'));
  expect(compute({ type: 'pause', at: at('2026-03-03') })).toThrow(code('invalid-transition'));
  expect(compute(started('2026-03-03'), { type: 'resume', at: at('2026-03-04') })).toThrow(code('invalid-transition'));
  const remove: ClockEvent = { type: 'remove-extension', at: at('2026-03-04'), extensionId: 'none' };
  expect(compute(started('2026-03-03'), remove)).toThrow(code('not-found'));
  expect(() => computeDeadline(workingDays(3, { cutOff: '25:00' }), [started('2026-03-03')], calendar)).toThrow(
    code('invalid-input'),
  );
});
