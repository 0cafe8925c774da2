import { dateOf, oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';

export const searchSorts = ['relevance', 'date'] as const;

export type SearchSearch = {
  q?: string;
  exact?: '1';
  outlet?: string;
  kind?: 'article' | 'broadcast' | 'print-issue';
  from?: string;
  to?: string;
  hasSignal?: 'true' | 'false';
  sort?: (typeof searchSorts)[number];
};

export function parseSearchSearch(search: RawSearch): SearchSearch {
  return {
    q: textOf(search.q),
    exact: oneOf(search.exact, ['1'] as const),
    outlet: textOf(search.outlet, 60),
    kind: oneOf(search.kind, ['article', 'broadcast', 'print-issue'] as const),
    from: dateOf(search.from),
    to: dateOf(search.to),
    hasSignal: oneOf(search.hasSignal, ['true', 'false'] as const),
    sort: oneOf(search.sort, searchSorts),
  };
}
