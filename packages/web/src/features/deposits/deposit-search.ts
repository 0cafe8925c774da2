import { dateOf, oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';

export const depositFilters = ['expected', 'overdue', 'late', 'received', 'read', 'excused'] as const;

/** What the address of the deposits holds; `view` is left out for the issues themselves. */
export type DepositSearch = {
  view?: 'schedules';
  state?: (typeof depositFilters)[number];
  outlet?: string;
  from?: string;
  to?: string;
};

export function parseDepositSearch(search: RawSearch): DepositSearch {
  return {
    view: oneOf(search.view, ['schedules'] as const),
    state: oneOf(search.state, depositFilters),
    outlet: textOf(search.outlet, 60),
    from: dateOf(search.from),
    to: dateOf(search.to),
  };
}

/** The API's filter for an address. Issues that are still to come are asked for by their state or a day alone. */
export function toDepositFilter({ state, outlet, from, to }: DepositSearch, today: string) {
  return { state, outletId: outlet, from, to: to ?? (state === undefined && from === undefined ? today : undefined) };
}

/** The first and last day of the month a day lies in, as the figures are counted by months. */
export function monthOf(day: string): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${String(last).padStart(2, '0')}` };
}

/** Days of the month as they are typed, `1, 15`; null when one of them is none. */
export function parseMonthDays(text: string): number[] | null {
  const days = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (days.length === 0 || days.length > 31) return null;
  const numbers = days.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : 0));
  return numbers.every((day) => day >= 1 && day <= 31) ? numbers : null;
}
