import { expect, test } from 'vitest';
import { workingCalendar } from '../../law/index.ts';
import { limitationOf } from './limitation.ts';

const calendar = workingCalendar([]);
const press = { limitationYears: 2 };

test.each([
  ['2024-11-23', '2026-11-23'],
  ['2024-02-29', '2026-02-28'],
  ['2025-12-31', '2027-12-31'],
])('an act of the press that ended on %s may be fined until %s', (actEndedOn, last) => {
  expect(limitationOf({ violation: press, actEndedOn, detectedOn: actEndedOn, calendar })?.lastLawfulOn).toBe(last);
});

test('an act that goes on is counted from its detection, whenever it began', () => {
  const found = limitationOf({ violation: press, actEndedOn: null, detectedOn: '2026-03-02', calendar });
  expect(found?.lastLawfulOn).toBe('2028-03-02');
  expect(found?.steps[0]?.vi).toBe('Hành vi đang diễn ra: tính từ ngày phát hiện.');
});

test('the last day is never moved to a later working day', () => {
  // 28 November 2026 is a Saturday.
  const found = limitationOf({ violation: press, actEndedOn: '2024-11-28', detectedOn: '2024-12-01', calendar });
  expect(found?.lastLawfulOn).toBe('2026-11-28');
});

test('websites under Decree 174/2026 have one year, and a file from prosecutors one more', () => {
  const violation = { limitationYears: 1 };
  const act = { actEndedOn: '2026-08-01', detectedOn: '2026-08-05', calendar };
  expect(limitationOf({ violation, ...act })?.lastLawfulOn).toBe('2027-08-01');
  expect(limitationOf({ violation, ...act, fromProsecution: true })?.lastLawfulOn).toBe('2028-08-01');
});

test('evasion begins it anew, and one that ended before the act did changes nothing', () => {
  const act = { violation: press, actEndedOn: '2025-01-10', detectedOn: '2025-02-01', calendar };
  expect(limitationOf({ ...act, evasionEndedOn: '2025-06-30' })?.lastLawfulOn).toBe('2027-06-30');
  expect(limitationOf({ ...act, evasionEndedOn: '2024-06-30' })?.lastLawfulOn).toBe('2027-01-10');
});

test('a period nobody knows gives no day', () => {
  const violation = { limitationYears: null };
  expect(limitationOf({ violation, actEndedOn: '2025-01-10', detectedOn: '2025-01-10', calendar })).toBeNull();
});
