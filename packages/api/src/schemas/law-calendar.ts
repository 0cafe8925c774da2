import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, PersonRef } from './common.ts';

export const CalendarDayKind = z.enum(['holiday', 'compensatory', 'make-up']);
export const CalendarDayStatus = z.enum(['official', 'provisional']);

/** How sure we are of a row of law: V text read, S secondary, OLD superseded, M memory, D deduced. */
export const LawConfidence = z.enum(['V', 'S', 'OLD', 'M', 'D']);

/** The decision a day rests on. */
export const CalendarDecision = z.object({ number: z.string(), issuedOn: z.iso.date().nullable() });

export const CalendarDayResponse = z
  .object({
    id: Id,
    date: z.iso.date(),
    /** A public holiday; a day off in place of another; a weekend day that is worked. */
    kind: CalendarDayKind,
    name: Bilingual,
    /** A provisional day counts, and what rests on it says so. */
    status: CalendarDayStatus,
    decision: CalendarDecision.nullable(),
    confidence: LawConfidence,
    proposedBy: PersonRef,
    proposedAt: Instant,
    /** Null: nobody has confirmed it yet. */
    confirmedBy: PersonRef.nullable(),
    confirmedAt: Instant.nullable(),
    /** Not null: it doesn’t count any more. */
    withdrawnAt: Instant.nullable(),
    rowVersion: z.int(),
    /** The first first. */
    history: z.array(
      z.object({
        type: z.enum(['proposed', 'confirmed', 'withdrawn']),
        by: PersonRef,
        at: Instant,
        reason: z.string(),
      }),
    ),
    /** What the reader may do with it now: `confirm`, `withdraw`. */
    actions: z.array(z.string()),
  })
  .openapi('CalendarDay');

export const WorkingCalendarResponse = z
  .object({
    year: z.int(),
    /** Grows with every change of the calendar. */
    version: z.int(),
    /** Years of which any day is known. */
    years: z.array(z.int()),
    /** How many days of the year are worked. */
    workingDays: z.int(),
    /** By date, withdrawn ones among them; a date that has none is what its weekday says. */
    days: z.array(CalendarDayResponse),
    /** What the reader may do: `propose`. */
    actions: z.array(z.string()),
  })
  .openapi('WorkingCalendar');

/** Open deadlines that a change of the calendar moves: how many, and the first 500 by the date they move from. */
export const MovedClocksResponse = z
  .object({
    total: z.int(),
    items: z.array(
      z.object({
        clockId: Id,
        /** What the deadline belongs to, such as a dossier. */
        subject: z.object({ type: z.string(), id: z.string() }),
        /** The code or number people know it by; null where it has none. */
        label: z.string().nullable(),
        /** Which of its deadlines, such as `processing`. */
        purpose: z.string(),
        kind: z.enum(['statutory', 'internal']),
        /** Null while the deadline stands still, as dueAfter. */
        dueBefore: z.iso.date().nullable(),
        dueAfter: z.iso.date().nullable(),
      }),
    ),
  })
  .openapi('MovedClocks');

export const CalendarChangeResponse = z
  .object({ day: CalendarDayResponse, moved: MovedClocksResponse })
  .openapi('CalendarChange');

export const PeriodUnit = z.enum(['working-day', 'calendar-day', 'month', 'year']);

export const DeadlineResponse = z
  .object({
    state: z.enum(['running', 'paused', 'met', 'late']),
    /** The last day that is in time; null while the clock stands still. */
    dueOn: z.iso.date().nullable(),
    /** The end of that day where the office is: the first moment that is late. */
    dueAt: Instant.nullable(),
    /** While it stands still: what is left when it goes on. */
    remaining: z.object({ amount: z.int(), unit: z.enum(['working-day', 'calendar-day']) }).nullable(),
    /** Whether it rests on a day that isn’t decided yet, or on a year whose holidays aren’t entered. */
    provisional: z.boolean(),
    /** The version of the working calendar it was computed by. */
    calendarVersion: z.int(),
    /** How it came about, one sentence each; the day of the start and all `days` add up to `dueOn`. */
    steps: z.array(
      z.object({
        kind: z.enum([
          'start',
          'cut-off',
          'period',
          'extension',
          'extension-removed',
          'pause',
          'weekend',
          'day-off',
          'make-up',
          'stands-still',
          'roll',
          'due',
          'unknown-year',
          'finish',
        ]),
        /** How many calendar days it moves the date on. */
        days: z.int(),
        /** The day it is about. */
        on: z.iso.date().nullable(),
        provisional: z.boolean(),
        text: Bilingual,
      }),
    ),
  })
  .openapi('Deadline');

export type CalendarDayResponse = z.infer<typeof CalendarDayResponse>;
export type WorkingCalendarResponse = z.infer<typeof WorkingCalendarResponse>;
export type MovedClocksResponse = z.infer<typeof MovedClocksResponse>;
export type CalendarChangeResponse = z.infer<typeof CalendarChangeResponse>;
export type DeadlineResponse = z.infer<typeof DeadlineResponse>;
