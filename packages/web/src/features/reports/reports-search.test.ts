import { expect, test } from 'vitest';
import { parseReportsSearch, periodOf, usualPeriods } from './reports-search.ts';

test('without a period it is the year up to today', () => {
  expect(periodOf({}, '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-11-23' });
  expect(periodOf({ to: '2025-06-30' }, '2026-11-23')).toEqual({ from: '2025-01-01', to: '2025-06-30' });
});

test('the half year and the quarter offered are the last ones that are over', () => {
  const of = (today: string) =>
    Object.fromEntries(usualPeriods(today).map(({ key, from, to }) => [key, `${from} ${to}`]));
  expect(of('2026-11-23')).toMatchObject({ half: '2026-01-01 2026-06-30', quarter: '2026-07-01 2026-09-30' });
  expect(of('2027-02-01')).toMatchObject({ half: '2026-07-01 2026-12-31', quarter: '2026-10-01 2026-12-31' });
});

test('what is no day in the address is left out', () => {
  expect(parseReportsSearch({ from: 'x', to: '23/11/2026', place: 'Yên Phong' })).toEqual({ place: 'Yên Phong' });
});
