import { oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';

export const outletSignalCodes = [
  'check.licence-expired',
  'check.licence-suspended',
  'check.no-licence',
  'check.out-of-scope',
  'check.domain-not-listed',
  'check.masthead-differs',
] as const;

/** What the address of the outlet signals holds; without a state, the open ones are shown. */
export type OutletSignalsSearch = {
  state?: 'cleared';
  outlet?: string;
  code?: (typeof outletSignalCodes)[number];
};

export function parseOutletSignalsSearch(search: RawSearch): OutletSignalsSearch {
  return {
    state: oneOf(search.state, ['cleared'] as const),
    outlet: textOf(search.outlet, 60),
    code: oneOf(search.code, outletSignalCodes),
  };
}
