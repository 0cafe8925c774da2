import type { DeadlineResponse } from '@pressdesk/api/schemas';
import { parseClock } from '../../ui/dates.ts';
import { addDays, daysBetween } from './calendar-weeks.ts';

export const periodUnits = ['working-day', 'calendar-day', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export type Pause = { id: number; from?: string | undefined; to?: string | undefined };
export type Extension = { id: number; on?: string | undefined; amount: number; unit: PeriodUnit };

/** What is typed into the calculator; hours as typed. */
export type DeadlineForm = {
  amount: number;
  unit: PeriodUnit;
  startOn: string | undefined;
  startTime: string;
  cutOff: string;
  firstDay: 'day-after' | 'same-day';
  rollForward: boolean;
  pauses: Pause[];
  extensions: Extension[];
};

type Event =
  | { type: 'pause' | 'resume'; on: string }
  | { type: 'extend'; on: string; amount: number; unit: PeriodUnit };

/** The request for the API, its events in the order of their days; null while a day that it needs is missing. */
export function toDeadlineRequest(form: DeadlineForm) {
  const { amount, unit, startOn, startTime, cutOff, firstDay, rollForward } = form;
  if (!startOn || isWrongHour(startTime) || isWrongHour(cutOff)) return null;
  return {
    rule: { amount, unit, cutOff: parseClock(cutOff), firstDay, rollForward },
    start: { on: startOn, time: parseClock(startTime) },
    events: eventsOf(form),
  };
}

function isWrongHour(text: string): boolean {
  return text.trim() !== '' && parseClock(text) === null;
}

function eventsOf({ pauses, extensions, startOn }: DeadlineForm): Event[] {
  const events: Event[] = [];
  for (const { from, to } of pauses) {
    if (from) events.push({ type: 'pause', on: from });
    if (from && to) events.push({ type: 'resume', on: to });
  }
  for (const { on, amount, unit } of extensions) {
    const day = on ?? startOn;
    if (day) events.push({ type: 'extend', on: day, amount, unit });
  }
  return events.sort((a, b) => a.on.localeCompare(b.on));
}

export type Segment = { kind: 'running' | 'paused'; from: string; to: string | null; days: number };

/**
 * The way from the start to the last day in stretches of running and standing still. A pause that has no end yet comes
 * last, is open (`to` null) and has a nominal length.
 */
export function toSegments(startOn: string, dueOn: DeadlineResponse['dueOn'], pauses: readonly Pause[]): Segment[] {
  const segments: Segment[] = [];
  let at = startOn;
  const add = (kind: Segment['kind'], to: string) => {
    const days = daysBetween(at, to);
    if (days > 0) segments.push({ kind, from: at, to, days });
    if (days > 0) at = to;
  };
  const inOrder = pauses.flatMap(({ from, to }) => (from ? [{ from, to }] : []));
  for (const { from, to } of inOrder.sort((a, b) => a.from.localeCompare(b.from))) {
    if (dueOn !== null && from > dueOn) break;
    add('running', from);
    if (to) add('paused', dueOn !== null && to > dueOn ? dueOn : to);
    else if (dueOn === null) segments.push({ kind: 'paused', from, to: null, days: openLength(startOn, from) });
  }
  if (dueOn !== null) add('running', dueOn);
  return segments;
}

/** Long enough to be seen, short enough to leave the rest its place. */
function openLength(startOn: string, from: string): number {
  return Math.max(1, Math.round(daysBetween(startOn, addDays(from, 1)) / 3));
}
