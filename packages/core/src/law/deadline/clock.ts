import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import type { DeadlineRule } from './rule.ts';

/** What the law allows, and what the office wants of itself: two clocks of one subject, moved by the same events. */
export const clockKinds = ['statutory', 'internal'] as const;
export type ClockKind = (typeof clockKinds)[number];

const clockStates = ['running', 'paused', 'met', 'late'] as const;

/** What a clock belongs to: a dossier, a case, a report. */
export type ClockSubject = { readonly type: string; readonly id: string };

/** A deadline that is kept: the row is the fold of its events by the calendar of its version, and never typed in. */
export const DeadlineClock = defineEntity({
  name: 'DeadlineClock',
  tableName: 'clocks',
  properties: (p) => ({
    id: p.uuid().primary(),
    subjectType: p.text(),
    subjectId: p.text(),
    /** Which of the subject's deadlines it is, such as `processing`; one clock a purpose and kind. */
    purpose: p.text(),
    kind: p.enum(clockKinds),
    rule: p.json<DeadlineRule>(),
    state: p.enum(clockStates),
    /** The office's day it counts from: the start's, or the last restart's. */
    startedOn: p.date(),
    /** ISO 8601; null while the clock stands still. */
    dueOn: p.date().nullable(),
    finishedAt: p.type(InstantType).nullable(),
    /** The version of the working calendar that the date was computed by. */
    calendarVersion: p.integer(),
    eventCount: p.integer(),
    createdAt: p.type(InstantType),
    rowVersion: p.integer(),
  }),
});
export type DeadlineClock = InferEntity<typeof DeadlineClock>;
