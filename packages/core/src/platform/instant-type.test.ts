import { expect, test } from 'vitest';
import { officeDay } from './clock.ts';
import { toInstant } from './instant-type.ts';

test.each([
  ['2026-11-23 08:30:00.123456+00', '2026-11-23T08:30:00.123Z'],
  ['2026-11-23 15:30:00+07', '2026-11-23T08:30:00Z'],
  ['2026-11-23T08:30:00Z', '2026-11-23T08:30:00Z'],
])('what the driver gives (%s) is read to the millisecond', (text, instant) => {
  expect(toInstant(text).toString()).toBe(instant);
});

test('a moment before midnight in London is the next legal day at the office', () => {
  expect(officeDay(Temporal.Instant.from('2026-11-22T16:59:59Z')).toString()).toBe('2026-11-22');
  expect(officeDay(Temporal.Instant.from('2026-11-22T17:00:00Z')).toString()).toBe('2026-11-23');
});
