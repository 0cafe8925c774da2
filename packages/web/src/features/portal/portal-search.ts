import type { Purpose } from '@pressdesk/api/schemas';
import { oneOf, type RawSearch, textOf } from '../../ui/search-params.ts';

/** What somebody comes for, in the order of how often they do. */
export const wants = ['new', 'renew', 'amend', 'reissue', 'extend', 'return'] as const satisfies readonly Purpose[];
export type Want = (typeof wants)[number];

export const fields = ['publishing', 'printing', 'distribution', 'website', 'notice', 'other'] as const;
export type Field = (typeof fields)[number];

/** The answers to the questions before a draft is opened; each one is a step, so that "back" goes one back. */
export type StartSearch = { want?: Want; field?: Field; licence?: string; procedure?: string };

export function parseStartSearch(search: RawSearch): StartSearch {
  return {
    want: oneOf(search.want, wants),
    field: oneOf(search.field, fields),
    licence: textOf(search.licence, 60),
    procedure: textOf(search.procedure, 20),
  };
}

export function parseDossierSearch(search: RawSearch): { page?: string } {
  return { page: textOf(search.page, 80) };
}

const codesOf: Partial<Record<Field, readonly string[]>> = {
  publishing: ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P14'],
  printing: ['P15', 'P16', 'P17', 'P18'],
  distribution: ['P12', 'P13', 'P19', 'P20', 'P21', 'P22'],
  website: ['P23'],
  notice: ['P08', 'P09', 'P10', 'P11'],
};

/** The field of work a procedure is looked for in; one that isn't known here is found under "other". */
export function fieldOf(procedureCode: string): Field {
  return fields.find((field) => codesOf[field]?.includes(procedureCode)) ?? 'other';
}
