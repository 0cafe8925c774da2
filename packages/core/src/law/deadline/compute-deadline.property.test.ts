import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officeDay } from '../../platform/index.ts';
import {
  type DayFact,
  isWeekend,
  isWorkingDay,
  type WorkingCalendar,
  withDay,
  withoutDay,
  workingCalendar,
} from '../working-calendar/working-calendar.ts';
import type { ClockEvent } from './clock-events.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { DeadlineRule, Period } from './rule.ts';

const first = Temporal.PlainDate.from('2026-01-01');
const dates = fc.integer({ min: 0, max: 200 }).map((days) => first.add({ days }));

const periods = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 25 }), unit: fc.constantFrom('working-day', 'calendar-day') }),
  fc.record({ amount: fc.integer({ min: 1, max: 7 }), unit: fc.constant('month') }),
  fc.record({ amount: fc.integer({ min: 1, max: 2 }), unit: fc.constant('year') }),
) as fc.Arbitrary<Period>;

const conditions = fc.record({
  cutOff: fc.constantFrom(null, '11:30', '15:00'),
  firstDay: fc.constantFrom('day-after', 'same-day'),
  rollForward: fc.boolean(),
});
const rules: fc.Arbitrary<DeadlineRule> = fc
  .tuple(periods, conditions)
  .map(([period, more]) => ({ ...period, ...more, source: '', confidence: 'D' }) as DeadlineRule);

const facts: fc.Arbitrary<DayFact> = fc
  .record({ date: dates, isHoliday: fc.boolean(), isOfficial: fc.boolean() })
  .map(({ date, isHoliday, isOfficial }) => ({
    date: date.toString(),
    kind: isHoliday || !isWeekend(date) ? 'holiday' : 'make-up',
    name: { vi: 'Ngày', en: 'Day' },
    status: isOfficial ? 'official' : 'provisional',
    decision: null,
  }));
const calendars = fc.array(facts, { maxLength: 40 }).map((days) => workingCalendar(days));

type Happened = { events: ClockEvent[]; offsets: number[] };

/** A start, then pauses, resumptions and extensions at moments of their own, in an order that can have happened. */
const histories: fc.Arbitrary<Happened> = fc
  .record({
    start: fc.integer({ min: 0, max: 60 * 24 * 60 }),
    steps: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 6 * 24 * 60 }),
        choice: fc.nat(2),
        period: periods,
      }),
      { maxLength: 7 },
    ),
    endsRunning: fc.boolean(),
  })
  .map(({ start, steps, endsRunning }) => {
    let minutes = start;
    let isPaused = false;
    const offsets = [minutes];
    const events: ClockEvent[] = [{ type: 'start', at: moment(minutes) }];
    for (const [index, { minutes: later, choice, period }] of steps.entries()) {
      minutes += later;
      offsets.push(minutes);
      const at = moment(minutes);
      if (choice === 2) events.push({ type: 'extend', at, extensionId: `x${index}`, ...period });
      else {
        events.push({ type: isPaused ? 'resume' : 'pause', at });
        isPaused = !isPaused;
      }
    }
    if (isPaused && endsRunning) {
      events.push({ type: 'resume', at: moment(minutes + 1) });
      offsets.push(minutes + 1);
    }
    return { events, offsets };
  });

function moment(minutes: number): Temporal.Instant {
  return Temporal.Instant.from('2026-01-01T00:00:00+07:00').add({ minutes });
}

function dueOn(rule: DeadlineRule, events: readonly ClockEvent[], calendar: WorkingCalendar): string | null {
  return computeDeadline(rule, events, calendar).dueOn?.toString() ?? null;
}

const numRuns = 400;

test('events may be given in any order: their times order them', () => {
  fc.assert(
    fc.property(rules, calendars, histories, fc.infiniteStream(fc.nat()), (rule, calendar, { events }, order) => {
      const keys = new Map(events.map((event) => [event, order.next().value as number]));
      const shuffled = events.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
      expect(computeDeadline(rule, shuffled, calendar)).toEqual(computeDeadline(rule, events, calendar));
    }),
    { numRuns },
  );
});

test('events that have nothing to do with each other commute: when and in what order an extension is granted doesn’t matter', () => {
  fc.assert(
    fc.property(rules, calendars, histories, (rule, calendar, { events }) => {
      const extensions = events.filter((event) => event.type === 'extend');
      const others = events.filter((event) => event.type !== 'extend');
      const lastAt = events.at(-1)!.at;
      const afterwards = extensions
        .toReversed()
        .map((event, index) => ({ ...event, at: lastAt.add({ minutes: index + 1 }) }));
      expect(dueOn(rule, [...others, ...afterwards], calendar)).toBe(dueOn(rule, events, calendar));
    }),
    { numRuns },
  );
});

test('a pause that ends on its own day changes nothing', () => {
  const pauseOnOneDay = fc.tuple(fc.nat(90), fc.nat(1438), fc.nat(1438));
  fc.assert(
    fc.property(rules, calendars, histories, pauseOnOneDay, (rule, calendar, { events }, [days, a, b]) => {
      const last = officeDay(events.at(-1)!.at).since(officeDay(moment(0)), { largestUnit: 'day' }).days + 1 + days;
      const isPaused = events.filter(({ type }) => type === 'pause' || type === 'resume').at(-1)?.type === 'pause';
      fc.pre(!isPaused);
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1].map((minutes) => moment(last * 1440 + minutes));
      const paused: ClockEvent[] = [
        { type: 'pause', at: from! },
        { type: 'resume', at: to! },
      ];
      expect(dueOn(rule, [...events, ...paused], calendar)).toBe(dueOn(rule, events, calendar));
    }),
    { numRuns },
  );
});

test('one more day off never makes a deadline earlier, and one more make-up day never makes it later', () => {
  fc.assert(
    fc.property(rules, calendars, histories, dates, (rule, calendar, { events }, date) => {
      const before = dueOn(rule, events, calendar);
      fc.pre(before !== null && !calendar.days.has(date.toString()));
      const added = (kind: DayFact['kind']) =>
        dueOn(
          rule,
          events,
          withDay(calendar, {
            date: date.toString(),
            kind,
            name: { vi: '', en: '' },
            status: 'official',
            decision: null,
          }),
        );
      const [later, earlier] = [added('holiday'), added('make-up')];
      // By another calendar the time may not have been over yet when the clock was paused: then it has no date at all.
      if (later !== null) expect(later >= before!).toBe(true);
      if (earlier !== null) expect(earlier <= before!).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a day before the start or after the last day has no say in the date', () => {
  fc.assert(
    fc.property(rules, calendars, histories, dates, (rule, calendar, { events }, date) => {
      const before = dueOn(rule, events, calendar);
      const isOutside = date.toString() < officeDay(events[0]!.at).toString() || date.toString() > before!;
      fc.pre(before !== null && isOutside);
      const kinds = [calendar.days.has(date.toString()) ? 'none' : 'holiday', 'make-up'] as const;
      for (const kind of kinds) {
        const name = { vi: '', en: '' };
        const changed =
          kind === 'none'
            ? withoutDay(calendar, date.toString())
            : withDay(calendar, { date: date.toString(), kind, name, status: 'official', decision: null });
        expect(dueOn(rule, events, changed)).toBe(before);
      }
    }),
    { numRuns },
  );
});

test('taking an extension back restores the earlier date', () => {
  fc.assert(
    fc.property(rules, calendars, histories, periods, (rule, calendar, { events }, period) => {
      const at = events.at(-1)!.at;
      const more: ClockEvent[] = [
        { type: 'extend', at: at.add({ minutes: 1 }), extensionId: 'more', ...period },
        { type: 'remove-extension', at: at.add({ minutes: 2 }), extensionId: 'more' },
      ];
      const before = computeDeadline(rule, events, calendar);
      expect(dueOn(rule, [...events, ...more], calendar)).toBe(before.dueOn?.toString() ?? null);
      const extended = dueOn(rule, [...events, more[0]!], calendar);
      if (before.dueOn && extended) expect(extended >= before.dueOn.toString()).toBe(true);
    }),
    { numRuns },
  );
});

test('the last day is a working day wherever the rule rolls it forward or counts working days', () => {
  fc.assert(
    fc.property(rules, calendars, histories, (rule, calendar, { events }) => {
      const { dueOn } = computeDeadline(rule, events, calendar);
      const onlyWorkingDays =
        rule.unit === 'working-day' && events.every((event) => event.type !== 'extend' || event.unit === 'working-day');
      fc.pre(dueOn !== null && (rule.rollForward || onlyWorkingDays));
      expect(isWorkingDay(calendar, dueOn!)).toBe(true);
    }),
    { numRuns },
  );
});

test('the days of the explanation add up to the date', () => {
  fc.assert(
    fc.property(rules, calendars, histories, (rule, calendar, { events }) => {
      const { dueOn, steps } = computeDeadline(rule, events, calendar);
      fc.pre(dueOn !== null);
      const days = steps.reduce((total, step) => total + step.days, 0);
      expect(officeDay(events[0]!.at).add({ days }).toString()).toBe(dueOn!.toString());
    }),
    { numRuns: 1000 },
  );
});

test('what is received later is never due earlier', () => {
  fc.assert(
    fc.property(rules, calendars, fc.nat(80_000), fc.nat(20_000), (rule, calendar, start, later) => {
      const due = (minutes: number) => dueOn(rule, [{ type: 'start', at: moment(minutes) }], calendar)!;
      expect(due(start + later) >= due(start)).toBe(true);
    }),
    { numRuns },
  );
});

test('while it stands still, going on at once leaves as many days as it says, the day after counted first', () => {
  fc.assert(
    fc.property(rules, calendars, histories, (given, calendar, { events }) => {
      const rule: DeadlineRule = { ...given, rollForward: false, cutOff: null };
      const { remaining } = computeDeadline(rule, events, calendar);
      const onlyDays = events.every((event) => event.type !== 'extend' || event.unit === rule.unit);
      fc.pre(remaining !== null && onlyDays && (rule.unit === 'working-day' || rule.unit === 'calendar-day'));
      const resumedAt = moment(400 * 24 * 60);
      const from = rule.firstDay === 'day-after' ? 1 : 0;
      let day = officeDay(resumedAt).add({ days: from });
      for (let left = remaining!.amount; ; day = day.add({ days: 1 })) {
        if (rule.unit === 'calendar-day' || isWorkingDay(calendar, day)) left -= 1;
        if (left <= 0) break;
      }
      expect(dueOn(rule, [...events, { type: 'resume', at: resumedAt }], calendar)).toBe(day.toString());
    }),
    { numRuns: 150 },
  );
});
