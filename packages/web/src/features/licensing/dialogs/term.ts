import type { DossierResponse, ProcedureResponse } from '@pressdesk/api/schemas';

type Term = ProcedureResponse['term'];
type Period = { amount: number; unit: 'working-day' | 'calendar-day' | 'month' | 'year' };

/** What may be said of the end of a term: the last day it can have, and whether an officer chooses the day. */
export type TermLimit = { latest: string | null; isChosen: boolean };

/**
 * The end of a term that begins on a day: the procedure's own, or an earlier one where its term is an upper bound. What
 * is good for one use may end on a day or not; an indefinite term has no end.
 * @param validFrom ISO 8601; null where the term goes on from the licence's own end, which is then chosen freely
 */
export function termLimit(term: Term, validFrom: string | null): TermLimit {
  if (!('period' in term)) return { latest: null, isChosen: term.kind === 'single-use' };
  if (validFrom === null) return { latest: null, isChosen: true };
  return { latest: lastDayOf(validFrom, term.period), isChosen: term.kind === 'at-most' };
}

/** Whether a purpose begins a term of its own: a change or a correction leaves the licence's as it is. */
export function beginsTerm(purpose: DossierResponse['purpose']): boolean {
  return purpose === 'new' || purpose === 'renew' || purpose === 'extend';
}

/**
 * The day a term begins unless somebody chooses another: today, or for a renewal in time the day after the old term.
 * @param endsOn the last day of the licence's term, ISO 8601; null where it has none
 */
export function firstDay(purpose: DossierResponse['purpose'], endsOn: string | null, today: string): string {
  if (purpose !== 'renew' || endsOn === null || endsOn < today) return today;
  const [year, month, day] = endsOn.split('-').map(Number) as [number, number, number];
  return iso(Date.UTC(year, month - 1, day + 1));
}

/** The last day of a period of whole days, months or years, its first day counted in. */
export function lastDayOf(from: string, { amount, unit }: Period): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  if (unit === 'working-day' || unit === 'calendar-day') return iso(Date.UTC(year, month - 1, day + amount - 1));
  const months = month - 1 + (unit === 'year' ? 12 * amount : amount);
  // The month's own last day stands in for a day that it hasn't.
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, months, Math.min(day, lastOfMonth) - 1));
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
