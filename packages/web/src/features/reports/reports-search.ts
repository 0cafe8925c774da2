import { dateOf, type RawSearch, textOf } from '../../ui/search-params.ts';

/** What the address of the report holds; `open` is the figure whose files are shown, `part` one part of it. */
export type ReportsSearch = { from?: string; to?: string; place?: string; open?: string; part?: string };

export function parseReportsSearch(search: RawSearch): ReportsSearch {
  return {
    from: dateOf(search.from),
    to: dateOf(search.to),
    place: textOf(search.place, 100),
    open: textOf(search.open, 60),
    part: textOf(search.part, 200),
  };
}

/** The period of an address; without one, the year up to today. */
export function periodOf({ from, to }: ReportsSearch, today: string): { from: string; to: string } {
  const end = to ?? (from !== undefined && from > today ? from : today);
  return { from: from ?? `${end.slice(0, 4)}-01-01`, to: end };
}

/** Periods people ask for, by their keys in the words. */
export function usualPeriods(
  today: string,
): { key: 'thisYear' | 'lastYear' | 'half' | 'quarter'; from: string; to: string }[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  // The last quarter and half year that are over.
  const [quarterYear, ended] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1];
  const [halfYear, half] = month <= 6 ? [year - 1, 2] : [year, 1];
  return [
    { key: 'thisYear', from: `${year}-01-01`, to: today },
    { key: 'lastYear', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    {
      key: 'half',
      from: `${halfYear}-0${half === 1 ? 1 : 7}-01`,
      to: half === 1 ? `${halfYear}-06-30` : `${halfYear}-12-31`,
    },
    { key: 'quarter', ...monthsOf(quarterYear, ended * 3 - 2, ended * 3) },
  ];
}

function monthsOf(year: number, first: number, last: number): { from: string; to: string } {
  const two = (month: number) => String(month).padStart(2, '0');
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${end}` };
}
