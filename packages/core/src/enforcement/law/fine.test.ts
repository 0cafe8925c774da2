import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Violation } from '../../law/index.ts';
import { bracketFor, computeFine, interestOn, isMilder, mayExplain, withoutRecordLimit } from './fine.ts';

const million = 1_000_000;

function violation(min: number | null, max: number | null, more: Partial<Violation> = {}): Violation {
  return {
    warning: false,
    fine: { minVnd: min === null ? null : min * million, maxVnd: max === null ? null : max * million },
    finedSubject: 'organisation',
    individualsPayHalf: true,
    per: 'act',
    additionalSanctions: [],
    remedies: [],
    limitationYears: 2,
    ...more,
  };
}

const some = (count: number) => Array.from({ length: count }, (_, i) => ({ code: `x${i}`, text: '' }));

/** Decree 118/2021 Art. 9 as amended by 68/2025, over the bracket 50–70 million of Art. 8.5b. */
test.each([
  [0, 0, 60, 60],
  [1, 0, 60, 70],
  [2, 0, 70, 70],
  [3, 0, 70, 70],
  [0, 1, 50, 60],
  [0, 2, 50, 50],
  [1, 1, 60, 60],
  [2, 1, 60, 70],
  [1, 3, 50, 50],
])('%i aggravating and %i mitigating circumstances leave %i to %i million', (aggravating, mitigating, low, high) => {
  const fine = computeFine({
    violation: violation(50, 70),
    partyKind: 'organisation',
    aggravating: some(aggravating),
    mitigating: some(mitigating),
  });
  expect(fine).toMatchObject({ lowestVnd: low * million, highestVnd: high * million });
  expect(fine?.proposedVnd).toBe(((low + high) / 2) * million);
});

test('a person pays half of a bracket that is printed for organisations', () => {
  expect(bracketFor(violation(50, 70), 'individual')).toEqual({ minVnd: 25 * million, maxVnd: 35 * million });
  const forPersons = violation(10, 30, { finedSubject: 'individual', individualsPayHalf: false });
  expect(bracketFor(forPersons, 'individual')).toEqual({ minVnd: 10 * million, maxVnd: 30 * million });
  expect(bracketFor(forPersons, 'organisation')).toBeNull();
});

test('what isn’t known isn’t made up: without both ends of the bracket there is no fine to compute', () => {
  for (const unknown of [violation(null, 70), violation(50, null), violation(1, 2, { fine: null })]) {
    expect(computeFine({ violation: unknown, partyKind: 'organisation', aggravating: [], mitigating: [] })).toBeNull();
  }
});

test('the proposed fine never leaves the bracket, and a further aggravating circumstance never lowers it', () => {
  const counts = fc.nat({ max: 5 });
  const brackets = fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 300 }))
    .map(([min, more]) => [min, min + more]);
  fc.assert(
    fc.property(brackets, counts, counts, fc.constantFrom('organisation', 'individual'), ([min, max], a, m, kind) => {
      const fineOf = (aggravating: number) =>
        computeFine({
          violation: violation(min!, max!),
          partyKind: kind,
          aggravating: some(aggravating),
          mitigating: some(m),
        })!;
      const fine = fineOf(a);
      expect(fine.proposedVnd).toBeGreaterThanOrEqual(fine.minVnd);
      expect(fine.proposedVnd).toBeLessThanOrEqual(fine.maxVnd);
      expect(fineOf(a + 1).proposedVnd).toBeGreaterThanOrEqual(fine.proposedVnd);
    }),
  );
});

test('the party may explain from 15 million for persons and 30 for organisations, and wherever a suspension is possible', () => {
  expect(mayExplain(violation(10, 30), 'organisation')).toBe(true);
  expect(mayExplain(violation(10, 29.9), 'organisation')).toBe(false);
  expect(mayExplain(violation(10, 30), 'individual')).toBe(true);
  expect(mayExplain(violation(10, 29), 'individual')).toBe(false);
  const suspends = [{ code: 'licence-suspension' as const, text: '', minMonths: 1, maxMonths: 12 }];
  expect(mayExplain(violation(1, 2, { additionalSanctions: suspends }), 'organisation')).toBe(true);
  expect(mayExplain(violation(1, null), 'organisation')).toBe(true);
  expect(mayExplain(violation(1, 2, { fine: null, warning: true }), 'organisation')).toBe(false);
});

test('the fine without a record was doubled on 1 July 2025', () => {
  expect(withoutRecordLimit('individual', '2025-06-30')).toBe(250_000);
  expect(withoutRecordLimit('individual', '2025-07-01')).toBe(500_000);
  expect(withoutRecordLimit('organisation', '2026-11-23')).toBe(1_000_000);
});

test('late interest is 0.05 % a day from the day after the last one in time', () => {
  expect(interestOn(60 * million, '2026-11-20', '2026-11-20')).toBe(0);
  expect(interestOn(60 * million, '2026-11-20', '2026-11-21')).toBe(30_000);
  expect(interestOn(60 * million, '2026-11-20', '2026-12-20')).toBe(900_000);
  expect(interestOn(60 * million, '2026-11-20', '2026-12-20', 30)).toBe(0);
  expect(interestOn(1999, '2026-11-20', '2026-11-21')).toBe(0);
});

test('a later text is milder when its bracket ends lower, or a warning takes the place of the fine', () => {
  expect(isMilder(violation(10, 20), violation(10, 30))).toBe(true);
  expect(isMilder(violation(5, 30), violation(10, 30))).toBe(true);
  expect(isMilder(violation(10, 30), violation(10, 30))).toBe(false);
  expect(isMilder(violation(1, 2, { fine: null, warning: true }), violation(10, 30))).toBe(true);
  expect(isMilder(violation(10, 40), violation(10, 30))).toBe(false);
});
