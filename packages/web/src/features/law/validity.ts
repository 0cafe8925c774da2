import { dayOf } from '../../ui/dates.ts';
import type { Instrument } from './law-types.ts';

export type Validity = 'inForce' | 'notYet' | 'ended' | 'unknown';

export type Dated = { validFrom: string | null; validTo: string | null };

/** Whether something is in force on a day (`2026-11-23`). Without a first day nobody knows, and then it is not applied. */
export function validityOn({ validFrom, validTo }: Dated, day: string): Validity {
  if (validFrom === null) return 'unknown';
  if (day < validFrom) return 'notYet';
  return validTo !== null && day > validTo ? 'ended' : 'inForce';
}

/**
 * The text of a day among a provision's versions: of those that have begun, the one that began last, and of two that
 * began on one day the one that was written later. Null before the first of them.
 */
export function versionOn<T extends { validFrom: string; number: number }>(
  versions: readonly T[],
  day: string,
): T | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  return begun.sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.number - a.number)[0] ?? null;
}

/** The version of an instrument for today; where none has begun, or none has a first day, the newest. */
export function versionOfToday({ versions }: Instrument): Instrument['versions'][number] {
  const dated = versions.flatMap((version) => {
    const { validFrom } = version;
    return validFrom === null ? [] : [{ ...version, validFrom }];
  });
  return versionOn(dated, today()) ?? versions[0]!;
}

/** When an instrument is in force: from the first day of its first version to the last of today's. */
export function validityOfInstrument(instrument: Instrument): Dated {
  const { validFrom, validTo } = versionOfToday(instrument);
  const firstDays = instrument.versions.flatMap((version) => version.validFrom ?? []);
  return { validFrom: validFrom === null ? null : firstDays.sort()[0]!, validTo };
}

/** Today's date on the clock of Viet Nam. */
export function today(): string {
  return dayOf(new Date().toISOString());
}
