import { dateOf, oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';
import { dossierStates, dossierSteps, dues, legalStatuses, purposes, sorts, turns } from './licensing-types.ts';

const views = ['board'] as const;

/** What of the licensing desk lives in its address; table and board show the same of it. */
export type LicensingSearch = {
  view?: (typeof views)[number];
  q?: string;
  state?: (typeof dossierStates)[number];
  step?: (typeof dossierSteps)[number];
  procedure?: string;
  /** `me`, `none`, or a person's id. */
  assignee?: string;
  due?: (typeof dues)[number];
  turn?: (typeof turns)[number];
  publisherId?: string;
  sort?: (typeof sorts)[number];
};

export type LicencesSearch = {
  q?: string;
  status?: (typeof legalStatuses)[number];
  procedure?: string;
  publisherId?: string;
  endsBefore?: string;
};

export function parseLicensingSearch(search: RawSearch): LicensingSearch {
  return {
    view: oneOf(search.view, views),
    q: textOf(search.q, 200),
    state: oneOf(search.state, dossierStates),
    step: oneOf(search.step, dossierSteps),
    procedure: textOf(search.procedure, 20),
    assignee: textOf(search.assignee, 60),
    due: oneOf(search.due, dues),
    turn: oneOf(search.turn, turns),
    publisherId: textOf(search.publisherId, 60),
    sort: oneOf(search.sort, sorts),
  };
}

export function parseLicencesSearch(search: RawSearch): LicencesSearch {
  return {
    q: textOf(search.q, 200),
    status: oneOf(search.status, legalStatuses),
    procedure: textOf(search.procedure, 20),
    publisherId: textOf(search.publisherId, 60),
    endsBefore: dateOf(search.endsBefore),
  };
}

/** The filter as the API takes it: the same for the table, the board and what is exported of them. */
export function toDossierFilter({ view: _view, sort, ...filter }: LicensingSearch) {
  return { ...filter, sort: sort ?? 'due' };
}

/** Whether anything narrows the desk. */
export function isFiltered({ view: _view, sort: _sort, ...filter }: LicensingSearch): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

export type FilingSearch = { dossier?: string; licence?: string; purpose?: (typeof purposes)[number] };

/** A draft to go on with, or the licence and the purpose that a new one is about. */
export function parseFilingSearch(search: RawSearch): FilingSearch {
  return {
    dossier: textOf(search.dossier, 60),
    licence: textOf(search.licence, 60),
    purpose: oneOf(search.purpose, purposes),
  };
}
