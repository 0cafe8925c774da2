import { z } from '@hono/zod-openapi';
import { clockSubjectLabels } from '@pressdesk/core/enforcement';
import { type Actor, may } from '@pressdesk/core/identity';
import { type CalendarChange, type CalendarDayView, findCalendarDay, type MovedClock } from '@pressdesk/core/law';
import { requireFound, type Tx } from '@pressdesk/core/platform';
import { CalendarDayKind, CalendarDecision } from '../../schemas/index.ts';
import { line } from '../parameters.ts';

/** Years the calendar and its deadlines reach over. */
export const Day = z.iso.date().refine((date) => date >= '2000-01-01' && date < '2100-01-01', 'from 2000 to 2099');

const DayName = z.object({ vi: line(200), en: line(200) });

export const DecisionRequest = CalendarDecision.extend({ number: line(200), issuedOn: Day.nullable() });

/** Why something is done; may be left empty. */
export const Reason = z
  .string()
  .max(1000)
  .default('')
  .transform((text) => text.normalize('NFC').trim());

/** What a day is, as far as counting goes. */
export const DayRequest = z.object({ date: Day, kind: CalendarDayKind, name: DayName });

const shownMoves = 500;

/** The first of the deadlines that move, each with the code or number of what it belongs to. */
export async function toMovedClocks(tx: Tx, moved: readonly MovedClock[]) {
  const shown = moved.slice(0, shownMoves);
  const labels = await clockSubjectLabels(
    tx,
    shown.map(({ subject }) => subject),
  );
  return {
    total: moved.length,
    items: shown.map((clock) => ({ ...clock, label: labels.get(clock.subject.id) ?? null })),
  };
}

/** A day with what the actor may do to it now. */
export function toCalendarDayResponse(actor: Actor, day: CalendarDayView) {
  const actions: string[] = [];
  const isOwn = day.proposedBy.id === actor.id;
  if (!day.withdrawnAt && !day.confirmedAt && !isOwn && may(actor, 'law.confirm')) actions.push('confirm');
  if (!day.withdrawnAt && may(actor, 'law.manage')) actions.push('withdraw');
  return { ...day, actions };
}

export async function toCalendarChange(tx: Tx, actor: Actor, { day, moved }: CalendarChange) {
  const view = requireFound(await findCalendarDay(tx, day.id), 'day of the calendar');
  return { day: toCalendarDayResponse(actor, view), moved: await toMovedClocks(tx, moved) };
}
