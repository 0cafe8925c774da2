import { describe, expect, it } from 'vitest';
import { countFilters, parseDeskSearch, toQueueFilters } from './desk-search.ts';

describe('the desk’s address', () => {
  it('opens the desk even when it is broken, without what it does not know', () => {
    const search = parseDeskSearch({ status: 'burnt', severity: 'high', sort: 3, pane: 'kitchen', outlet: '' });
    expect(Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))).toEqual({
      severity: 'high',
    });
  });

  it('shows what is open, the gravest first, unless told otherwise', () => {
    expect(toQueueFilters({ item: 'a', pane: 'text' })).toEqual({ status: 'open', sort: 'severity' });
    expect(toQueueFilters({ status: 'noted', sort: 'oldest' })).toEqual({ status: 'noted', sort: 'oldest' });
  });

  it('counts only what narrows the queue', () => {
    expect(countFilters({ status: 'noted', sort: 'newest', item: 'a' })).toBe(0);
    expect(countFilters({ severity: 'low', kind: 'broadcast' })).toBe(2);
  });
});
