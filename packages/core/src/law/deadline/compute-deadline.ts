import { DomainError, officeDay, officeTimeZone } from '../../platform/index.ts';
import {
  type DayFact,
  dayFact,
  isWorkingDay,
  knowsYear,
  type WorkingCalendar,
  workingDayFrom,
} from '../working-calendar/working-calendar.ts';
import { type ClockEvent, type ClockHistory, type Extension, foldClockEvents } from './clock-events.ts';
import { countPeriod, daysBetween, overlap, type Standstill } from './count-period.ts';
import * as say from './explain-steps.ts';
import type { DeadlineRule } from './rule.ts';

export type { ExplainedStep } from './explain-steps.ts';

/** `paused`: time stands still. `met` and `late`: finished, in time or not. */
export type DeadlineState = 'running' | 'paused' | 'met' | 'late';

export type Deadline = {
  state: DeadlineState;
  /** The last day that is in time; null while the clock stands still, for then nobody can know it. */
  dueOn: Temporal.PlainDate | null;
  /** The end of that day where the office is: the first moment that is late. */
  dueAt: Temporal.Instant | null;
  /** While the clock stands still: how many days are left when it goes on. */
  remaining: { amount: number; unit: 'working-day' | 'calendar-day' } | null;
  /** Whether it rests on a day that isn't decided yet, or on a year whose holidays nobody has entered. */
  provisional: boolean;
  /** In words; the day it was received and the `days` of all steps add up to `dueOn`. */
  steps: say.ExplainedStep[];
};

/**
 * Derives a deadline from its rule, what happened, and the calendar. Pure: the same input gives the same date.
 * @throws DomainError `invalid-transition`, `not-found` or `invalid-input` when the events can't have happened
 * @source Civil Code Art. 147-148 for first days, months and last days; Decree 61/2018 for the cut-off hour and supplements
 */
export function computeDeadline(
  rule: DeadlineRule,
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
): Deadline {
  const history = foldClockEvents(events);
  const receivedOn = officeDay(history.startedAt);
  const startDay = countsFrom(rule, history.startedAt, calendar);
  const pauses = history.pauses.map((pause) => standstillOf(rule, pause, calendar));
  const extensions = history.extensions.filter(({ removed }) => !removed);
  const closed = disjoint(pauses.flatMap((pause) => (pause.last ? [{ first: pause.first, last: pause.last }] : [])));
  const open = pauses.find(({ last }) => last === null) ?? null;

  const counted = countPeriod(rule, startDay, extensions, closed, calendar);
  const stillSince = open && Temporal.PlainDate.compare(counted.end, open.first) >= 0 ? open : null;
  const last = rule.rollForward ? workingDayFrom(calendar, counted.end) : counted.end;
  const dueOn = stillSince ? null : last;
  const remaining = stillSince ? remainingFrom(rule, stillSince.first, counted.end, closed, calendar) : null;
  const state = stateOf(history, dueOn);

  const steps = [
    ...say.begins(history, receivedOn, startDay, rule, factsBetween(calendar, receivedOn, startDay)),
    say.period(rule, startDay, counted.baseDays),
    ...explainExtensions(history.extensions, counted.extensionDays),
    ...closed.map((pause, index) => say.paused(history.pauses[index]!, pause, counted.passedOver.paused[index]!)),
    ...say.passedOver(counted.passedOver),
  ];
  if (remaining) steps.push(say.standsStill(history.pauses.at(-1)!.from, remaining));
  if (dueOn) {
    if (!dueOn.equals(counted.end))
      steps.push(say.rolled(counted.end, dueOn, factsBetween(calendar, counted.end, dueOn)));
    steps.push(say.due(dueOn));
  }
  const unknownYears = yearsOf(startDay, last).filter((year) => !knowsYear(calendar, year));
  if (unknownYears.length > 0 && dependsOnCalendar(rule, extensions)) steps.push(say.unknownYears(unknownYears));
  if (history.finishedAt) steps.push(say.finished(history.finishedAt, dueOn));
  return {
    state,
    dueOn,
    dueAt: dueOn ? endOfDay(dueOn) : null,
    remaining,
    provisional: steps.some((step) => step.provisional),
    steps,
  };
}

/** The first moment after a day where the office is. */
function endOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(officeTimeZone).toInstant();
}

/** The day something counts as received on. */
function countsFrom(rule: DeadlineRule, at: Temporal.Instant, calendar: WorkingCalendar): Temporal.PlainDate {
  const day = officeDay(at);
  if (rule.cutOff === null) return day;
  const time = at.toZonedDateTimeISO(officeTimeZone).toPlainTime();
  const isLate = Temporal.PlainTime.compare(time, cutOffOf(rule.cutOff)) > 0;
  // A day off never gives an earlier start than the late hours of the day before it.
  return workingDayFrom(calendar, isLate && isWorkingDay(calendar, day) ? day.add({ days: 1 }) : day);
}

function cutOffOf(text: string): Temporal.PlainTime {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return Temporal.PlainTime.from(text);
  const detail = `“${text}” is no hour of a day; write it as HH:MM.`;
  throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/rule/cutOff', detail }] });
}

/**
 * The days a pause takes. Where counting begins on the day after an event, the day of the pause still counts and the day
 * of the resumption doesn't; where it begins on the same day, the other way round. Nothing is lost by a pause that ends
 * on its own day, whatever the hour.
 */
function standstillOf(
  rule: DeadlineRule,
  { from, to }: ClockHistory['pauses'][number],
  calendar: WorkingCalendar,
): { first: Temporal.PlainDate; last: Temporal.PlainDate | null } {
  const shift = { days: rule.firstDay === 'day-after' ? 1 : 0 };
  const pausedOn = officeDay(from);
  const first = pausedOn.add(shift);
  if (to === null) return { first, last: null };
  const resumedOn = officeDay(to);
  const until = resumedOn.equals(pausedOn) ? resumedOn : countsFrom(rule, to, calendar);
  return { first, last: until.add(shift).subtract({ days: 1 }) };
}

/** Standstills that don't overlap: a resumption after the cut-off hour may reach into the next pause. */
function disjoint(standstills: readonly Standstill[]): Standstill[] {
  let free: Temporal.PlainDate | null = null;
  return standstills.map(({ first, last }) => {
    const from = free && Temporal.PlainDate.compare(free, first) > 0 ? free : first;
    if (Temporal.PlainDate.compare(last, from) >= 0) free = last.add({ days: 1 });
    return { first: from, last };
  });
}

function remainingFrom(
  rule: DeadlineRule,
  from: Temporal.PlainDate,
  end: Temporal.PlainDate,
  closed: readonly Standstill[],
  calendar: WorkingCalendar,
): NonNullable<Deadline['remaining']> {
  if (rule.unit !== 'working-day') {
    const paused = closed.reduce((days, standstill) => days + overlap(standstill, from, end), 0);
    return { amount: daysBetween(from, end) + 1 - paused, unit: 'calendar-day' };
  }
  let amount = 0;
  for (let day = from; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const isPaused = closed.some((standstill) => overlap(standstill, day, day) > 0);
    if (!isPaused && isWorkingDay(calendar, day)) amount += 1;
  }
  return { amount, unit: 'working-day' };
}

function stateOf({ phase, finishedAt }: ClockHistory, dueOn: Temporal.PlainDate | null): DeadlineState {
  if (!finishedAt) return phase === 'paused' ? 'paused' : 'running';
  return dueOn && Temporal.PlainDate.compare(officeDay(finishedAt), dueOn) > 0 ? 'late' : 'met';
}

function explainExtensions(extensions: readonly Extension[], days: readonly number[]): say.ExplainedStep[] {
  let granted = 0;
  return extensions.map((extension) => {
    if (extension.removed) return say.extensionRemoved(extension);
    granted += 1;
    return say.extended(extension, days[granted - 1] ?? 0);
  });
}

function dependsOnCalendar(rule: DeadlineRule, extensions: readonly Extension[]): boolean {
  const inWorkingDays = [rule, ...extensions].some(({ unit }) => unit === 'working-day');
  return inWorkingDays || rule.rollForward || rule.cutOff !== null;
}

function yearsOf(from: Temporal.PlainDate, to: Temporal.PlainDate): number[] {
  return Array.from({ length: Math.max(0, to.year - from.year) + 1 }, (_, index) => from.year + index);
}

/** What the calendar says of the days from one up to, and without, another. */
function factsBetween(calendar: WorkingCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate): DayFact[] {
  const facts: DayFact[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0; day = day.add({ days: 1 })) {
    const fact = dayFact(calendar, day);
    if (fact) facts.push(fact);
  }
  return facts;
}
