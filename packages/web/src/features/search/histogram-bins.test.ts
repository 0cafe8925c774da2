import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binDays } from './histogram-bins.ts';

describe('binDays', () => {
  it('keeps one bin a day while there is room, with the days in between', () => {
    expect(
      binDays([
        { day: '2026-11-03', count: 2 },
        { day: '2026-11-01', count: 5 },
      ]),
    ).toEqual([
      { from: '2026-11-01', to: '2026-11-01', count: 5 },
      { from: '2026-11-02', to: '2026-11-02', count: 0 },
      { from: '2026-11-03', to: '2026-11-03', count: 2 },
    ]);
  });

  it('loses nothing and never passes the limit', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const days = fc.array(fc.record({ day, count: fc.nat(100) }), { maxLength: 50 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80 }), (given, limit) => {
        const bins = binDays(given, limit);
        const sum = (list: { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
        expect(sum(bins)).toBe(sum(given));
        expect(bins.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('is empty for no days', () => {
    expect(binDays([])).toEqual([]);
  });
});
