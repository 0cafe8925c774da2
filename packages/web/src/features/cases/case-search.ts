import { oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';
import { type CaseSort, caseDues, caseSorts, caseStates, caseTurns, limitations } from './case-types.ts';

const views = ['calendar'] as const;

/** What of the list of cases lives in its address. */
export type CasesSearch = {
  view?: (typeof views)[number];
  /** Of the calendar, `2026-11`; the running month otherwise. */
  month?: string;
  q?: string;
  state?: (typeof caseStates)[number];
  limitation?: (typeof limitations)[number];
  due?: (typeof caseDues)[number];
  turn?: (typeof caseTurns)[number];
  waiting?: 'signature';
  /** `me`, `none`, or a person's id. */
  assignee?: string;
  /** Code of the catalogue. */
  provision?: string;
  outletId?: string;
  publisherId?: string;
  sort?: CaseSort;
};

export function parseCasesSearch(search: RawSearch): CasesSearch {
  return {
    view: oneOf(search.view, views),
    month: monthOf(search.month),
    q: textOf(search.q, 200),
    state: oneOf(search.state, caseStates),
    limitation: oneOf(search.limitation, limitations),
    due: oneOf(search.due, caseDues),
    turn: oneOf(search.turn, caseTurns),
    waiting: oneOf(search.waiting, ['signature'] as const),
    assignee: textOf(search.assignee, 60),
    provision: textOf(search.provision, 60),
    outletId: textOf(search.outletId, 60),
    publisherId: textOf(search.publisherId, 60),
    sort: oneOf(search.sort, caseSorts),
  };
}

/** The filter as the API takes it: the same for the table and what is exported of it. */
export function toCaseFilter({ view: _view, month: _month, sort, ...filter }: CasesSearch) {
  return { ...filter, sort: sort ?? 'due' };
}

/** Whether anything narrows the list. */
export function isFiltered({ view: _view, month: _month, sort: _sort, ...filter }: CasesSearch): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/** What a case is opened with: what the desk found, or nothing. */
export type OpenCaseSearch = { reviewItem?: string };

export function parseOpenCaseSearch(search: RawSearch): OpenCaseSearch {
  return { reviewItem: textOf(search.reviewItem, 60) };
}

function monthOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
}
