import {
  type DayFact,
  dayFact,
  isWeekend,
  isWorkingDay,
  type WorkingCalendar,
} from '../working-calendar/working-calendar.ts';
import type { DeadlineRule, Period } from './rule.ts';

/** Days on which the clock stands still, both ends included; of one clock they never overlap. */
export type Standstill = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

/** What was passed over on the way to the last day, and so made the period longer. */
export type PassedOver = {
  /** Days for each standstill, in its order. */
  readonly paused: number[];
  weekendDays: number;
  readonly daysOff: DayFact[];
  /** Weekend days that did count. */
  readonly madeUp: DayFact[];
};

export type Counted = {
  /** The last day, before it is rolled. */
  end: Temporal.PlainDate;
  /** Where the period and each extension would have ended had nothing been passed over: calendar days for each. */
  baseDays: number;
  extensionDays: number[];
  passedOver: PassedOver;
};

const unitOrder = ['year', 'month', 'calendar-day', 'working-day'] as const;

/**
 * Counts a period and its extensions from the day they start on.
 *
 * Extensions in the period's own unit make it longer (one month and one month are two months from the start); those in
 * another unit are added up and counted on from its end, larger units first. So the order in which extensions were
 * granted never matters. Months and years end on the day of the same number, or on the month's last day where there is
 * none (Civil Code Art. 148); days on which the clock stood still are counted on behind their end.
 */
export function countPeriod(
  rule: DeadlineRule,
  startDay: Temporal.PlainDate,
  extensions: readonly Period[],
  standstills: readonly Standstill[],
  calendar: WorkingCalendar,
): Counted {
  const passedOver: PassedOver = { paused: standstills.map(() => 0), weekendDays: 0, daysOff: [], madeUp: [] };
  const way: Way = { calendar, standstills, passedOver };
  const extensionDays = extensions.map(() => 0);
  const baseDays = daysBetween(startDay, nominalEnd(startDay, rule, rule.firstDay));
  let end = startDay;
  for (const unit of [rule.unit, ...unitOrder.filter((other) => other !== rule.unit)]) {
    const isBase = unit === rule.unit;
    const firstDay = isBase ? rule.firstDay : 'day-after';
    let amount = isBase ? rule.amount : 0;
    for (const [index, extension] of extensions.entries()) {
      if (extension.unit !== unit) continue;
      const before = amount === 0 ? end : nominalEnd(end, { unit, amount }, firstDay);
      amount += extension.amount;
      extensionDays[index] = daysBetween(before, nominalEnd(end, { unit, amount }, firstDay));
    }
    if (amount > 0) end = countLeg(way, end, { unit, amount }, firstDay);
  }
  return { end, baseDays, extensionDays, passedOver };
}

export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

type Way = { calendar: WorkingCalendar; standstills: readonly Standstill[]; passedOver: PassedOver };

function countLeg(way: Way, from: Temporal.PlainDate, period: Period, firstDay: DeadlineRule['firstDay']) {
  const dayBefore = firstDay === 'day-after' ? from : from.subtract({ days: 1 });
  if (period.unit === 'working-day' || period.unit === 'calendar-day') {
    return walk(way, dayBefore, period.amount, period.unit);
  }
  const end = nominalEnd(from, period, firstDay);
  let missed = 0;
  for (const [index, standstill] of way.standstills.entries()) {
    const within = overlap(standstill, dayBefore.add({ days: 1 }), end);
    way.passedOver.paused[index]! += within;
    missed += within;
  }
  return walk(way, end, missed, 'calendar-day');
}

/** Goes on day by day until so many have counted, noting what was passed over; a standstill is passed over at once. */
function walk(way: Way, dayBefore: Temporal.PlainDate, amount: number, unit: 'working-day' | 'calendar-day') {
  const { standstills, passedOver } = way;
  let day = dayBefore;
  for (let counted = 0; counted < amount; ) {
    day = day.add({ days: 1 });
    const paused = standstills.findIndex((standstill) => overlap(standstill, day, day) === 1);
    if (paused >= 0) {
      const { last } = standstills[paused]!;
      passedOver.paused[paused]! += daysBetween(day, last) + 1;
      day = last;
    } else if (unit === 'calendar-day' || isCounted(way, day)) counted += 1;
  }
  return day;
}

/** Whether a day is one of those that are counted in working days. */
function isCounted({ calendar, passedOver }: Way, day: Temporal.PlainDate): boolean {
  const fact = dayFact(calendar, day);
  if (isWorkingDay(calendar, day)) {
    if (fact && isWeekend(day)) passedOver.madeUp.push(fact);
    return true;
  }
  if (fact && !isWeekend(day)) passedOver.daysOff.push(fact);
  else passedOver.weekendDays += 1;
  return false;
}

/** Where a period would end if every day counted. */
function nominalEnd(from: Temporal.PlainDate, { amount, unit }: Period, firstDay: DeadlineRule['firstDay']) {
  if (unit === 'working-day' || unit === 'calendar-day') {
    return from.add({ days: firstDay === 'day-after' ? amount : amount - 1 });
  }
  const same = from.add(unit === 'month' ? { months: amount } : { years: amount });
  const isCut = same.day !== from.day;
  return firstDay === 'day-after' || isCut ? same : same.subtract({ days: 1 });
}

/** How many days of a standstill lie between two days, both included. */
export function overlap(standstill: Standstill, first: Temporal.PlainDate, last: Temporal.PlainDate): number {
  const { compare } = Temporal.PlainDate;
  const from = compare(standstill.first, first) > 0 ? standstill.first : first;
  const to = compare(standstill.last, last) < 0 ? standstill.last : last;
  return Math.max(0, daysBetween(from, to) + 1);
}
