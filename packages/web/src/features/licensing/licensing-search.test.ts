import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../../ui/search-params.ts';
import {
  isFiltered,
  parseFilingSearch,
  parseLicencesSearch,
  parseLicensingSearch,
  toDossierFilter,
} from './licensing-search.ts';

describe('the address of the licensing desk', () => {
  it('keeps its filters and drops what it doesn’t know', () => {
    expect(
      parseLicensingSearch({ due: 'late', assignee: 'me', state: 'lost', step: '1', view: 'board', x: '1' }),
    ).toEqual(parseLicensingSearch({ due: 'late', assignee: 'me', view: 'board' }));
  });

  it('reads back what it wrote', () => {
    const search = fc.record({
      q: fc.option(fc.string({ minLength: 1, maxLength: 200 }), { nil: undefined }),
      due: fc.constantFrom('late', 'today', 'soon', undefined),
      turn: fc.constantFrom('office', 'applicant', undefined),
      procedure: fc.constantFrom('P01', 'P23', undefined),
    });
    fc.assert(
      fc.property(search, (filter) => {
        const wanted = parseLicensingSearch(filter);
        expect(parseLicensingSearch(parseSearch(stringifySearch(wanted)))).toEqual(wanted);
      }),
    );
  });

  it('asks for the same dossiers whichever view shows them, those that are due first on top', () => {
    const filter = parseLicensingSearch({ q: 'bản tin', due: 'soon' });
    expect(toDossierFilter({ ...filter, view: 'board' })).toEqual(toDossierFilter(filter));
    expect(toDossierFilter(filter)).toMatchObject({ q: 'bản tin', due: 'soon', sort: 'due' });
  });

  it('is no filter while only the view or the order was chosen', () => {
    expect(isFiltered(parseLicensingSearch({ view: 'board', sort: 'submitted' }))).toBe(false);
    expect(isFiltered(parseLicensingSearch({ turn: 'applicant' }))).toBe(true);
  });
});

describe('the addresses beside it', () => {
  it('take only what they know', () => {
    expect(parseLicencesSearch({ status: 'gone', endsBefore: '31/12/2026' })).toEqual({});
    expect(parseLicencesSearch({ status: 'suspended', endsBefore: '2026-12-31' })).toEqual({
      status: 'suspended',
      endsBefore: '2026-12-31',
    });
    expect(parseFilingSearch({ purpose: 'renew', licence: 'a' })).toEqual({ purpose: 'renew', licence: 'a' });
    expect(parseFilingSearch({ purpose: 'steal' })).toEqual({});
  });
});
