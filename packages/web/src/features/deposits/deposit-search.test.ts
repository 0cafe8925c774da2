import { expect, test } from 'vitest';
import { monthOf, parseDepositSearch, parseMonthDays, toDepositFilter } from './deposit-search.ts';

test('an address that the screen doesn’t know opens it as it is', () => {
  expect(parseDepositSearch({ state: 'lost', from: '23/11/2026', view: 'x' })).toEqual({});
  expect(parseDepositSearch({ state: 'late', outlet: 'a', from: '2026-11-01', view: 'schedules' })).toEqual({
    view: 'schedules',
    state: 'late',
    outlet: 'a',
    from: '2026-11-01',
  });
});

test('issues still to come are left out until they are asked for', () => {
  expect(toDepositFilter({}, '2026-11-23')).toMatchObject({ to: '2026-11-23' });
  expect(toDepositFilter({ state: 'expected' }, '2026-11-23').to).toBeUndefined();
  expect(toDepositFilter({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-23')).toMatchObject({ to: '2026-11-30' });
});

test('a month goes from its first day to its last', () => {
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('days of the month are read with commas or spaces, and nothing else is taken for one', () => {
  expect(parseMonthDays('1, 15 31')).toEqual([1, 15, 31]);
  for (const text of ['', '0', '32', '1st', '-3', '1,,x']) expect(parseMonthDays(text), text).toBeNull();
});
