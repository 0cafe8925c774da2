import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depositDueAt, type Release, releaseDays } from './release-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (release: Release, from: string, to: string) => releaseDays(release, day(from), day(to)).map(String);

test('a weekly comes out on its weekdays, both ends included', () => {
  expect(days({ kind: 'weekly', weekdays: [1, 4] }, '2026-11-23', '2026-11-30')).toEqual([
    '2026-11-23',
    '2026-11-26',
    '2026-11-30',
  ]);
});

test('a monthly of the 31st comes out on the last day of a shorter month, once', () => {
  expect(days({ kind: 'monthly', days: [15, 30, 31] }, '2027-02-01', '2027-03-31')).toEqual([
    '2027-02-15',
    '2027-02-28',
    '2027-03-15',
    '2027-03-30',
    '2027-03-31',
  ]);
});

test('of what comes out as it comes nothing is expected', () => {
  expect(days({ kind: 'irregular' }, '2026-01-01', '2026-12-31')).toEqual([]);
});

test('two stretches that follow each other give what the whole gives', () => {
  const release = fc.oneof(
    fc.record({ kind: fc.constant('weekly' as const), weekdays: fc.array(fc.integer({ min: 1, max: 7 })) }),
    fc.record({ kind: fc.constant('monthly' as const), days: fc.array(fc.integer({ min: 1, max: 31 })) }),
  );
  const length = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(release, fc.integer({ min: 0, max: 3_000 }), length, length, (how, offset, first, second) => {
      const from = day('2026-01-01').add({ days: offset });
      const middle = from.add({ days: first });
      const to = middle.add({ days: second });
      expect([...releaseDays(how, from, middle), ...releaseDays(how, middle.add({ days: 1 }), to)].map(String)).toEqual(
        releaseDays(how, from, to).map(String),
      );
    }),
  );
});

test('copies are due at the hour on the day of release, at its end where no hour is set, or days before', () => {
  const due = (dueTime: string | null, daysBefore: number) =>
    depositDueAt(day('2026-11-23'), { dueTime, daysBefore }).toString();
  expect(due('08:00', 0)).toBe('2026-11-23T01:00:00Z');
  expect(due(null, 0)).toBe('2026-11-23T17:00:00Z');
  expect(due('08:00', 10)).toBe('2026-11-13T01:00:00Z');
});
