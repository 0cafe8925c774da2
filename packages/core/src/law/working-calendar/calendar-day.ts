import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { confidences } from '../confidence.ts';
import { type Decision, dayKinds, dayStatuses } from './working-calendar.ts';

/**
 * A day that isn't what its weekday says. Its date and kind are never changed: a day that was entered wrongly is withdrawn
 * and another is proposed, so that every state the calendar was ever in can be read again.
 */
export const CalendarDay = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_days',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** ISO 8601; one day a date that isn't withdrawn. */
    date: p.date(),
    kind: p.enum(dayKinds),
    name: p.json<Bilingual>(),
    status: p.enum(dayStatuses),
    /** What it was before anybody confirmed it. */
    proposedStatus: p.enum(dayStatuses),
    /** What it rests on. */
    decision: p.json<Decision>().nullable(),
    confidence: p.enum(confidences),
    proposedAt: p.type(InstantType),
    proposedById: p.text(),
    proposedByName: p.text(),
    confirmedAt: p.type(InstantType).nullable(),
    confirmedById: p.text().nullable(),
    confirmedByName: p.text().nullable(),
    withdrawnAt: p.type(InstantType).nullable(),
    rowVersion: p.integer(),
  }),
});
export type CalendarDay = InferEntity<typeof CalendarDay>;

export type CalendarDayEventType = 'proposed' | 'confirmed' | 'withdrawn';
