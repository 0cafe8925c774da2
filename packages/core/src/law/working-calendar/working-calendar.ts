import type { Bilingual } from '../bilingual.ts';

/**
 * What a day is when it isn't what its weekday says: a public holiday; a day off in place of another, be it that a
 * holiday fell on a weekend or that a day was swapped (Labour Code Art. 111.3); or a weekend day that is worked for it.
 */
export const dayKinds = ['holiday', 'compensatory', 'make-up'] as const;
export type DayKind = (typeof dayKinds)[number];

/** A provisional day is expected but not decided yet; it counts, and whatever rests on it says so. */
export const dayStatuses = ['official', 'provisional'] as const;
export type DayStatus = (typeof dayStatuses)[number];

/** The decision a day rests on; the day it was issued where that is known, ISO 8601. */
export type Decision = { number: string; issuedOn: string | null };

/** A day of the calendar, as far as counting and explaining need it. */
export type DayFact = {
  /** ISO 8601. */
  readonly date: string;
  readonly kind: DayKind;
  readonly name: Bilingual;
  readonly status: DayStatus;
  readonly decision: Decision | null;
};

/** Which days are worked: weekdays, but for the days that say otherwise. Never changed; a change makes another one. */
export type WorkingCalendar = {
  /** Grows with every change of the calendar, so that a deadline can say by which state of it it was computed. */
  readonly version: number;
  readonly days: ReadonlyMap<string, DayFact>;
};

export function workingCalendar(days: Iterable<DayFact>, version = 0): WorkingCalendar {
  return { version, days: new Map([...days].map((day) => [day.date, day])) };
}

/** The calendar as it would be with this day; a day already there gives way. */
export function withDay(calendar: WorkingCalendar, day: DayFact): WorkingCalendar {
  return { ...calendar, days: new Map(calendar.days).set(day.date, day) };
}

/** The calendar as it would be if this date were what its weekday says. */
export function withoutDay(calendar: WorkingCalendar, date: string): WorkingCalendar {
  const days = new Map(calendar.days);
  days.delete(date);
  return { ...calendar, days };
}

export function dayFact(calendar: WorkingCalendar, date: Temporal.PlainDate): DayFact | undefined {
  return calendar.days.get(date.toString());
}

export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  const fact = dayFact(calendar, date);
  return fact ? fact.kind === 'make-up' : !isWeekend(date);
}

export function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek > 5;
}

/** The date itself when it is a working day, else the next one that is. */
export function workingDayFrom(calendar: WorkingCalendar, date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = day.add({ days: 1 });
  return day;
}

/** Whether the calendar has any day of this year; of a year without one it only knows the weekends. */
export function knowsYear(calendar: WorkingCalendar, year: number): boolean {
  const prefix = `${String(year).padStart(4, '0')}-`;
  for (const date of calendar.days.keys()) if (date.startsWith(prefix)) return true;
  return false;
}

/** How many days of a year are worked. */
export function countWorkingDays(calendar: WorkingCalendar, year: number): number {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  let count = 0;
  for (let index = 0; index < first.daysInYear; index += 1) {
    if (isWorkingDay(calendar, first.add({ days: index }))) count += 1;
  }
  return count;
}
