import { describe, expect, it } from 'vitest';
import { isFiltered, parseCasesSearch, toCaseFilter } from './case-search.ts';

describe('the address of the list of cases', () => {
  it('opens the list from a broken or an old link, without what it doesn’t know', () => {
    const search = parseCasesSearch({ state: 'lost', limitation: 'near', month: '2026-13', due: 'never', q: '' });
    expect(search).toMatchObject({ limitation: 'near' });
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual(['near']);
  });

  it('asks the API for the same cases as table and as calendar', () => {
    const table = parseCasesSearch({ waiting: 'signature' });
    expect(toCaseFilter({ ...table, view: 'calendar', month: '2026-11' })).toEqual(toCaseFilter(table));
  });

  it('is not narrowed by how it is shown', () => {
    expect(isFiltered(parseCasesSearch({ view: 'calendar', month: '2026-11', sort: 'opened' }))).toBe(false);
    expect(isFiltered(parseCasesSearch({ turn: 'party' }))).toBe(true);
  });
});
