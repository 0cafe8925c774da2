import type { Actor } from '../../identity/index.ts';
import {
  type ClockChange,
  computeDeadline,
  DeadlineClock,
  type DeadlineRule,
  finishClock,
  pauseClock,
  readCalendar,
  restartClock,
  resumeClock,
  startClock,
} from '../../law/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { timesOf } from '../procedures/form-questions.ts';
import type { Dossier } from './dossier.ts';

export type ClockPurpose = 'completeness' | 'processing' | 'supplement';

/**
 * How long the applicant has for what was asked for, unless the office says otherwise: no text gives a period, and one
 * that has no end would keep dossiers open for ever.
 */
const supplementRule: DeadlineRule = {
  amount: 30,
  unit: 'calendar-day',
  cutOff: null,
  firstDay: 'day-after',
  rollForward: true,
  source: 'Thời hạn bổ sung do cơ quan ấn định',
  confidence: 'M',
};

/** The check that it is all there begins. */
export async function startCompleteness(tx: Tx, actor: Actor, dossier: Dossier, rule: DeadlineRule): Promise<void> {
  await startClock(tx, actor, { subject: subjectOf(dossier), purpose: 'completeness', kind: 'statutory', rule });
}

/**
 * The time for the result begins: the law's, and the office's own.
 * @returns the day a result is promised for: the last one of the law's time, or of the office's where the law gives none
 */
export async function startProcessing(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  definition: ProcedureDefinition,
  at: Temporal.Instant,
): Promise<string | null> {
  const { rule, internalTarget } = timesOf(definition, dossier.purpose, dossier.answers);
  const subject = subjectOf(dossier);
  const statutory = rule
    ? await startClock(tx, actor, { subject, purpose: 'processing', kind: 'statutory', rule, at })
    : null;
  const internal = internalTarget
    ? await startClock(tx, actor, { subject, purpose: 'processing', kind: 'internal', rule: internalTarget, at })
    : null;
  return (statutory ?? internal)?.dueOn ?? null;
}

/** The applicant's time for a supplement; each request has its own. @returns its last day */
export async function startSupplement(tx: Tx, actor: Actor, dossier: Dossier, count: number): Promise<string> {
  const purpose = count === 1 ? 'supplement' : `supplement-${count}`;
  const clock = await startClock(tx, actor, {
    subject: subjectOf(dossier),
    purpose,
    kind: 'statutory',
    rule: supplementRule,
  });
  return clock.dueOn!;
}

/** What a clock is for, whichever request it belongs to. */
export function purposeOf(purpose: string): string {
  return purpose.replace(/-\d+$/, '');
}

export function pauseClocks(tx: Tx, actor: Actor, dossier: Dossier, purpose: ClockPurpose, reason: string) {
  return onOpenClocks(tx, dossier, purpose, ({ id, state }) =>
    state === 'running' ? pauseClock(tx, actor, id, { reason }) : null,
  );
}

export function resumeClocks(tx: Tx, actor: Actor, dossier: Dossier, purpose: ClockPurpose, reason: string) {
  return onOpenClocks(tx, dossier, purpose, ({ id, state }) =>
    state === 'paused' ? resumeClock(tx, actor, id, { reason }) : null,
  );
}

export function restartClocks(tx: Tx, actor: Actor, dossier: Dossier, purpose: ClockPurpose, reason: string) {
  return onOpenClocks(tx, dossier, purpose, ({ id }) => restartClock(tx, actor, id, { reason }));
}

/** @param purpose null for all that are open */
export function finishClocks(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  purpose: ClockPurpose | null,
  change: ClockChange,
) {
  return onOpenClocks(tx, dossier, purpose, ({ id }) => finishClock(tx, actor, id, change));
}

/**
 * The appointment after time stood still: what runs out now, unless an apology promised a later day.
 * @returns what changes of the dossier; nothing where there is no time to keep
 */
export async function movedAppointment(
  tx: Tx,
  dossier: Dossier,
  definition: ProcedureDefinition,
): Promise<Pick<Dossier, 'appointmentOn'> | Record<string, never>> {
  const [clock] = await openClocks(tx, dossier, 'processing');
  // Before acceptance no such time runs yet, and the whole way is still to come.
  const due = dossier.acceptedAt ? clock?.dueOn : await latestResult(tx, dossier, definition);
  if (!due) return {};
  const { apologyCount, appointmentOn } = dossier;
  const isKept = apologyCount > 0 && appointmentOn && appointmentOn > due;
  return isKept ? {} : { appointmentOn: due };
}

/**
 * The day a result is due at the latest for what is handed in now: when the check takes all its time and nothing is
 * missing. Null where neither the law nor the office gives a time.
 */
export async function latestResult(tx: Tx, dossier: Dossier, definition: ProcedureDefinition): Promise<string | null> {
  const rule = promisedTime(definition, dossier);
  if (!rule) return null;
  const calendar = await readCalendar(tx);
  const now = tx.clock.now();
  const checked = definition.completeness
    ? computeDeadline(definition.completeness.rule, [{ type: 'start', at: now }], calendar).dueAt!
    : now;
  return computeDeadline(rule, [{ type: 'start', at: checked }], calendar).dueOn!.toString();
}

/** Within what time a result is promised: the law's, or the office's own where the law gives none. */
export function promisedTime(definition: ProcedureDefinition, { purpose, answers }: Dossier): DeadlineRule | null {
  const { rule, internalTarget } = timesOf(definition, purpose, answers);
  return rule ?? internalTarget;
}

/** The day it is where the office is, ISO 8601. */
export function today(tx: Tx): string {
  return officeDay(tx.clock.now()).toString();
}

async function onOpenClocks(
  tx: Tx,
  dossier: Dossier,
  purpose: ClockPurpose | null,
  change: (clock: DeadlineClock) => Promise<DeadlineClock> | null,
): Promise<void> {
  for (const clock of await openClocks(tx, dossier, purpose)) await change(clock);
}

/** Statutory ones first. */
async function openClocks(tx: Tx, dossier: Dossier, purpose: ClockPurpose | null): Promise<DeadlineClock[]> {
  const clocks = await tx.em.find(
    DeadlineClock,
    { subjectType: 'dossier', subjectId: dossier.id, state: { $in: ['running', 'paused'] } },
    { orderBy: { kind: 'desc', createdAt: 'asc' }, refresh: true },
  );
  return clocks.filter((clock) => purpose === null || purposeOf(clock.purpose) === purpose);
}

function subjectOf({ id }: Dossier) {
  return { type: 'dossier', id };
}
