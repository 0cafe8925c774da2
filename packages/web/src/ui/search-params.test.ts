import { describe, expect, it } from 'vitest';
import { dateOf, numberOf, oneOf, parseSearch, stringifySearch, textOf } from './search-params.ts';

describe('search params', () => {
  it('come back from the address as they were put there', () => {
    const search = { q: '"hội đồng xét xử" & 50%', exact: '1', from: '2026-11-01' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('leave out what is empty', () => {
    expect(stringifySearch({ q: '', outlet: undefined, kind: null })).toBe('');
  });

  it('drop what the screen does not know', () => {
    expect(oneOf('sideways', ['newest', 'oldest'])).toBeUndefined();
    expect(oneOf('oldest', ['newest', 'oldest'])).toBe('oldest');
    expect(dateOf('23/11/2026')).toBeUndefined();
    expect(numberOf('-4')).toBeUndefined();
    expect(numberOf('83')).toBe(83);
    expect(numberOf(83)).toBe(83);
    expect(textOf('x'.repeat(900))).toHaveLength(500);
    expect(textOf(12)).toBeUndefined();
  });
});
