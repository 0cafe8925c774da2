import type { Actor } from '../../identity/index.ts';
import {
  type ClockChange,
  computeDeadline,
  DeadlineClock,
  type DeadlineRule,
  extendClock,
  finishClock,
  type PeriodUnit,
  readCalendar,
  startClock,
} from '../../law/index.ts';
import { officeDay, officeTimeZone, type Tx, toInstant } from '../../platform/index.ts';
import { clockRules } from '../law/index.ts';
import type { Case, CaseOrigin } from './case.ts';

/**
 * Which time of a case runs. Both counts of the written explanation run beside each other: the party is reminded by the
 * shorter, nothing is decided before the longer ends.
 */
export type CaseClockPurpose =
  | 'record'
  | 'explanation-written'
  | 'explanation-longer'
  | 'explanation-oral'
  | 'decision'
  | 'criminal-transfer'
  | (string & {});

export const explanationPurposes = ['explanation-written', 'explanation-longer', 'explanation-oral'] as const;

/** The day it is where the office is, ISO 8601. */
export function today(tx: Tx): string {
  return officeDay(tx.clock.now()).toString();
}

/** The law’s moment of a day that is only known as a day: its noon, or now where that is still to come. */
export function momentOfDay(tx: Tx, day: string): Temporal.Instant {
  const noon = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: officeTimeZone, plainTime: '12:00' })
    .toInstant();
  const now = tx.clock.now();
  return Temporal.Instant.compare(noon, now) > 0 ? now : noon;
}

/** Starts a time of a case; one that ran before under the same name gets a follower. */
export async function startCaseClock(
  tx: Tx,
  actor: Actor,
  { id }: Pick<Case, 'id'>,
  purpose: CaseClockPurpose,
  rule: DeadlineRule,
  more: { at?: Temporal.Instant; reason?: string } = {},
): Promise<DeadlineClock> {
  const rows = await tx.sql<{ purpose: string }>(
    `select purpose from clocks where subject_type = 'case' and subject_id = $1`,
    [id],
  );
  const count = rows.filter((row) => casePurposeOf(row.purpose) === purpose).length;
  return startClock(tx, actor, {
    subject: { type: 'case', id },
    purpose: count === 0 ? purpose : `${purpose}-${count + 1}`,
    kind: 'statutory',
    rule,
    ...more,
  });
}

/** What a clock is for, whichever round it belongs to. */
export function casePurposeOf(purpose: string): string {
  return purpose.replace(/-\d+$/, '');
}

/** Ends those times of a case that run; one whose last day is over ends with it where silence is the answer. */
export async function finishCaseClocks(
  tx: Tx,
  actor: Actor,
  kase: Pick<Case, 'id'>,
  purposes: readonly CaseClockPurpose[] | null,
  change: ClockChange & { atTheLatest?: 'due' },
): Promise<void> {
  for (const clock of await openCaseClocks(tx, kase, purposes)) {
    const { atTheLatest, ...finish } = change;
    const at = atTheLatest && clock.dueOn ? earlier(finish.at ?? tx.clock.now(), endOf(clock.dueOn)) : finish.at;
    await finishClock(tx, actor, clock.id, at ? { ...finish, at } : finish);
  }
}

/** @returns the last day of the longer count after it */
export async function extendExplanationClocks(
  tx: Tx,
  actor: Actor,
  kase: Pick<Case, 'id'>,
  days: number,
  reason: string,
): Promise<string> {
  const units: [CaseClockPurpose, PeriodUnit][] = [
    ['explanation-written', 'calendar-day'],
    ['explanation-longer', 'working-day'],
  ];
  for (const [purpose, unit] of units) {
    for (const { id } of await openCaseClocks(tx, kase, [purpose])) {
      await extendClock(tx, actor, id, { amount: days, unit, reason });
    }
  }
  return (await explanationUntil(tx, kase))!;
}

/** The last day on which the party may explain, by the longer count; null while no such time runs. */
export async function explanationUntil(tx: Tx, kase: Pick<Case, 'id'>): Promise<string | null> {
  const days = (await openCaseClocks(tx, kase, explanationPurposes)).map(({ dueOn }) => dueOn ?? '');
  return days.sort().at(-1) ?? null;
}

/** How long there is for the decision, by what the case turned out to be. @source LHAV Art. 66.1 */
export function decisionRule(
  origin: CaseOrigin,
  { isComplex, isHeard }: { isComplex: boolean; isHeard: boolean },
): DeadlineRule {
  if (isComplex) return clockRules.decisionComplex;
  if (isHeard) return clockRules.decisionExplained;
  return origin.type === 'transfer' ? clockRules.decisionTransferred : clockRules.decision;
}

/** Counts the time for the decision anew, by another rule, from the record on; what is longer already stays. */
export async function changeDecisionClock(
  tx: Tx,
  actor: Actor,
  kase: Pick<Case, 'id'>,
  rule: DeadlineRule,
  reason: string,
): Promise<void> {
  const [clock] = await openCaseClocks(tx, kase, ['decision']);
  if (!clock || clock.rule.unit === rule.unit) return;
  const startedAt = await startOf(tx, clock);
  const dueOn = computeDeadline(rule, [{ type: 'start', at: startedAt }], await readCalendar(tx)).dueOn!.toString();
  if (clock.dueOn && dueOn <= clock.dueOn) return;
  await finishClock(tx, actor, clock.id, { reason });
  await startCaseClock(tx, actor, kase, 'decision', rule, { at: startedAt, reason });
}

async function startOf(tx: Tx, { id }: DeadlineClock): Promise<Temporal.Instant> {
  const [row] = await tx.sql<{ at: string }>(
    `select at from clock_events where clock_id = $1 and type in ('start', 'restart') order by seq desc limit 1`,
    [id],
  );
  return toInstant(row!.at);
}

export async function openCaseClocks(
  tx: Tx,
  { id }: Pick<Case, 'id'>,
  purposes: readonly CaseClockPurpose[] | null,
): Promise<DeadlineClock[]> {
  const clocks = await tx.em.find(
    DeadlineClock,
    { subjectType: 'case', subjectId: id, state: { $in: ['running', 'paused'] } },
    { orderBy: { createdAt: 'asc', id: 'asc' }, refresh: true },
  );
  return clocks.filter(({ purpose }) => purposes === null || purposes.includes(casePurposeOf(purpose)));
}

function endOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(officeTimeZone)
    .toInstant()
    .subtract({ seconds: 1 });
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
