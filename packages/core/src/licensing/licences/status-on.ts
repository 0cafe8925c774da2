import type { LegalStatus, LicenceAction } from './licence.ts';

/** A decision, as far as the status depends on it. Dates are ISO 8601. */
export type DecisionFact = {
  readonly seq: number;
  readonly action: LicenceAction;
  /** The first day it counts. */
  readonly effectiveOn: string;
  /** Of a suspension, its last day. */
  readonly endsOn: string | null;
};

/** A version, as far as the status depends on it. */
export type VersionFact = {
  readonly number: number;
  readonly effectiveFrom: string;
  readonly validFrom: string;
  /** The last day; null where the licence has no end. */
  readonly validTo: string | null;
};

/** What a licence comes to on a day: the row of the licence, as far as it follows from decisions and versions. */
export type LicenceFold = {
  /** A licence whose first day is still to come counts as `in-force`; `statusOn` tells the difference. */
  status: LegalStatus;
  /** The unbroken time it has been granted for, up to the newest version. */
  validFrom: string;
  validTo: string | null;
  /** The last day of the suspension it is under; null where it is under none. */
  suspendedUntil: string | null;
  versionNumber: number;
  /** The next day on which it will be worth something else, as far as it was decided; null where there is none. */
  nextChangeOn: string | null;
};

/**
 * What a licence is worth on a day, from everything that was decided: null before its first day. Pure, and the same
 * whether or not anybody has noted an end that came by itself (`expire`, the lifting of a suspension whose term is over).
 *
 * A suspension takes the use of the licence away for its whole term, even past the end of the licence, which it doesn't
 * prolong; a new term that begins during it can't be used before it ends.
 * @source Decree 68/2025/NĐ-CP (Article 9 of Decree 118/2021/NĐ-CP as amended)
 */
export function statusOn(
  decisions: readonly DecisionFact[],
  versions: readonly VersionFact[],
  day: string,
): LegalStatus | null {
  const version = versionOn(versions, day);
  if (!version) return null;
  const end = endOf(decisions);
  if (end && end.effectiveOn <= day) return end.action === 'revoke' ? 'revoked' : 'ceased';
  if (suspensionsOf(decisions).some(({ from, to }) => from <= day && day <= to)) return 'suspended';
  return version.validTo !== null && day > version.validTo ? 'expired' : 'in-force';
}

/** The version that says what the licence is on a day; null before its first. */
export function versionOn<V extends VersionFact>(versions: readonly V[], day: string): V | null {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return begun.reduce<V | null>((last, each) => (last === null || each.number > last.number ? each : last), null);
}

/** How many days a licence has stood suspended, up to a day and with it. After a revocation nothing is counted. */
export function suspendedDays(decisions: readonly DecisionFact[], day: string): number {
  return suspensionsOf(decisions).reduce((sum, { from, to }) => {
    const last = to < day ? to : day;
    return last < from ? sum : sum + daysBetween(from, last) + 1;
  }, 0);
}

/** Since when a licence has stood as it does on a day; the day itself where it never turned before. */
export function statusSince(decisions: readonly DecisionFact[], versions: readonly VersionFact[], day: string): string {
  return turns(decisions, versions, day).at(-1)?.effectiveOn ?? day;
}

/** The row of a licence on a day. */
export function foldLicence(
  decisions: readonly DecisionFact[],
  versions: readonly VersionFact[],
  day: string,
): LicenceFold {
  const newest = newestOf(versions);
  return {
    status: statusOn(decisions, versions, day) ?? 'in-force',
    validFrom: grantedSince(versions, newest),
    validTo: newest.validTo,
    suspendedUntil: suspensionsOf(decisions).find(({ from, to }) => from <= day && day <= to)?.to ?? null,
    versionNumber: newest.number,
    nextChangeOn: nextChangeOn(decisions, versions, day),
  };
}

/** Ends that came by themselves up to a day and that nobody has noted yet, in their order. */
export function unnotedEnds(
  decisions: readonly DecisionFact[],
  versions: readonly VersionFact[],
  day: string,
): { action: 'lift-suspension' | 'expire'; effectiveOn: string }[] {
  const end = endOf(decisions);
  const last = end && end.effectiveOn <= day ? addDays(end.effectiveOn, -1) : day;
  const isNoted = (action: LicenceAction, on: string) =>
    decisions.some((decision) => decision.action === action && decision.effectiveOn === on);
  const found: { action: 'lift-suspension' | 'expire'; effectiveOn: string }[] = [];
  for (const { effectiveOn, becomes, was } of turns(decisions, versions, last)) {
    if (becomes === 'expired' && !isNoted('expire', effectiveOn)) found.push({ action: 'expire', effectiveOn });
    const isLifted = becomes === 'in-force' && was === 'suspended';
    if (isLifted && !isNoted('lift-suspension', effectiveOn)) found.push({ action: 'lift-suspension', effectiveOn });
  }
  return found;
}

/** The days up to `last` on which the status turned. */
function turns(decisions: readonly DecisionFact[], versions: readonly VersionFact[], last: string) {
  return turningDays(decisions, versions)
    .filter((day) => day <= last)
    .map((effectiveOn) => ({
      effectiveOn,
      was: statusOn(decisions, versions, addDays(effectiveOn, -1)),
      becomes: statusOn(decisions, versions, effectiveOn),
    }))
    .filter(({ was, becomes }) => was !== becomes);
}

function nextChangeOn(
  decisions: readonly DecisionFact[],
  versions: readonly VersionFact[],
  day: string,
): string | null {
  const stateOn = (on: string) => `${statusOn(decisions, versions, on)} ${versionOn(versions, on)?.number}`;
  const now = stateOn(day);
  return turningDays(decisions, versions).find((on) => on > day && stateOn(on) !== now) ?? null;
}

/** Every day on which the status may turn, each once, in order. */
function turningDays(decisions: readonly DecisionFact[], versions: readonly VersionFact[]): string[] {
  const days = [
    ...decisions.map(({ effectiveOn }) => effectiveOn),
    ...suspensionsOf(decisions).flatMap(({ to }) => (to === never ? [] : [addDays(to, 1)])),
    ...versions.flatMap(({ effectiveFrom, validTo }) => [effectiveFrom, ...(validTo ? [addDays(validTo, 1)] : [])]),
  ];
  return [...new Set(days)].sort();
}

/** What ended it for good: the first to take effect. */
function endOf(decisions: readonly DecisionFact[]): DecisionFact | null {
  const ends = decisions.filter(({ action }) => action === 'revoke' || action === 'return');
  return ends.reduce<DecisionFact | null>(
    (first, each) => (first === null || each.effectiveOn < first.effectiveOn ? each : first),
    null,
  );
}

/** Sorts after every day that something ends on. */
const never = '9999-12-31';

/** The spans it was suspended for, both days included: cut where one was lifted early or the licence was ended. */
function suspensionsOf(decisions: readonly DecisionFact[]): { from: string; to: string }[] {
  const end = endOf(decisions);
  return decisions
    .filter(({ action }) => action === 'suspend')
    .map(({ seq, effectiveOn: from, endsOn }) => {
      const lift = decisions.find(
        (each) => each.seq > seq && each.action === 'lift-suspension' && each.effectiveOn >= from,
      );
      const stops = [lift?.effectiveOn, end?.effectiveOn].flatMap((on) => (on ? [addDays(on, -1)] : []));
      return { from, to: [endsOn ?? never, ...stops].sort()[0]! };
    })
    .filter(({ from, to }) => from <= to);
}

/** The first day of the newest version's term, or of the terms before it that it follows without a gap. */
function grantedSince(versions: readonly VersionFact[], newest: VersionFact): string {
  return [...versions]
    .sort((a, b) => b.number - a.number)
    .reduce((since, { validFrom, validTo }) => {
      const follows = validTo === null || addDays(validTo, 1) >= since;
      return follows && validFrom < since ? validFrom : since;
    }, newest.validFrom);
}

function newestOf(versions: readonly VersionFact[]): VersionFact {
  const newest = versions.reduce<VersionFact | null>(
    (last, each) => (last === null || each.number > last.number ? each : last),
    null,
  );
  if (!newest) throw new Error('A licence has no version.');
  return newest;
}

/** ISO 8601 dates in, ISO 8601 date out. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
