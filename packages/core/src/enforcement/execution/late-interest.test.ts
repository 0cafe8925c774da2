import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interestOn } from '../law/index.ts';
import { type Debt, owedOn } from './late-interest.ts';

const debt = (more: Partial<Debt>): Debt => ({
  ...{ amountVnd: 10_000_000, dueOn: '2026-12-10', payments: [], standstills: [] },
  ...more,
});

test('on the last day in time nothing is owed beyond the fine, on the day after it half a per mille more', () => {
  expect(owedOn(debt({}), '2026-12-10')).toEqual({ principalVnd: 10_000_000, interestVnd: 0 });
  expect(owedOn(debt({}), '2026-12-11')).toEqual({ principalVnd: 10_000_000, interestVnd: 5_000 });
});

test('before the decision counts as delivered no interest grows', () => {
  expect(owedOn(debt({ dueOn: null }), '2030-01-01').interestVnd).toBe(0);
});

test('interest grows on what was unpaid each day', () => {
  const payments = [{ paidOn: '2026-12-20', amountVnd: 6_000_000, interestVnd: 0 }];
  // Ten days on ten million, then ten on four.
  expect(owedOn(debt({ payments }), '2026-12-30')).toEqual({ principalVnd: 4_000_000, interestVnd: 50_000 + 20_000 });
});

test('interest that was paid isn’t owed again', () => {
  const payments = [{ paidOn: '2026-12-20', amountVnd: 10_050_000, interestVnd: 50_000 }];
  expect(owedOn(debt({ payments }), '2027-03-01')).toEqual({ principalVnd: 0, interestVnd: 0 });
});

test('days of a postponement are left out, the late ones before it are not', () => {
  const standstills = [{ from: '2026-12-16', until: '2027-01-31', dueBefore: '2026-12-10' }];
  // Five late days before it, one after it.
  expect(owedOn(debt({ dueOn: '2027-01-31', standstills }), '2027-02-01').interestVnd).toBe(6 * 5_000);
  expect(owedOn(debt({ dueOn: '2027-01-31', standstills }), '2027-01-31').interestVnd).toBe(5 * 5_000);
});

test('days that lie in two standstills are left out once', () => {
  const standstills = [
    { from: '2026-12-11', until: '2026-12-20', dueBefore: '2026-12-10' },
    { from: '2026-12-15', until: '2026-12-25', dueBefore: '2026-12-20' },
  ];
  expect(owedOn(debt({ dueOn: '2026-12-25', standstills }), '2026-12-26').interestVnd).toBe(5_000);
});

test('without payments or standstills it is the law’s formula', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000_000 }), fc.integer({ min: 0, max: 700 }), (amountVnd, days) => {
      const on = Temporal.PlainDate.from('2026-12-10').add({ days }).toString();
      expect(owedOn(debt({ amountVnd }), on).interestVnd).toBe(interestOn(amountVnd, '2026-12-10', on));
    }),
  );
});

test('whoever pays what is owed owes nothing, on that day and ever after', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (late, later) => {
      const paidOn = Temporal.PlainDate.from('2026-12-10').add({ days: late }).toString();
      const owed = owedOn(debt({}), paidOn);
      const payments = [{ paidOn, amountVnd: owed.principalVnd + owed.interestVnd, interestVnd: owed.interestVnd }];
      const on = Temporal.PlainDate.from(paidOn).add({ days: later }).toString();
      expect(owedOn(debt({ payments }), on)).toEqual({ principalVnd: 0, interestVnd: 0 });
    }),
  );
});
