import { describe, expect, it } from 'vitest';
import { locateColumn } from './column-marker.ts';

describe('locateColumn', () => {
  it('stands under the character at fault', () => {
    expect(locateColumn('a AND AND b', 7)).toEqual({ before: 'a AND ', at: 'A', after: 'ND b', indent: 6 });
  });

  it('stands past the end where something is missing', () => {
    expect(locateColumn('a AND', 6)).toEqual({ before: 'a AND', at: ' ', after: '', indent: 5 });
  });

  it('shows only the line at fault', () => {
    expect(locateColumn('một OR\nhai OR OR', 15)).toEqual({ before: 'hai OR ', at: 'O', after: 'R', indent: 7 });
  });

  it('keeps the place in view in a long line', () => {
    const place = locateColumn('x'.repeat(400), 200);
    expect(place.before.startsWith('…')).toBe(true);
    expect(place.after.endsWith('…')).toBe(true);
    expect(place.indent).toBe(37);
  });

  it('stays inside the query for a column that is not', () => {
    expect(locateColumn('a', 99).indent).toBe(1);
    expect(locateColumn('', 1)).toEqual({ before: '', at: ' ', after: '', indent: 0 });
  });
});
