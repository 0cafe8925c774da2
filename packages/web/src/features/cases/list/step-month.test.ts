import { expect, it } from 'vitest';
import { stepMonth } from './step-month.ts';

it('goes from month to month over the turn of the year', () => {
  expect([stepMonth('2026-12', 1), stepMonth('2026-01', -1), stepMonth('2026-05', 1)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-06',
  ]);
});
