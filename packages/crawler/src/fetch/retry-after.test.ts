import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Temporal.Instant.from('2026-11-23T20:00:00Z');

it.each([
  ['120', 120],
  [' 0 ', 0],
  ['86400', 86_400],
  ['86401', 86_400],
  ['999999999999999999999', 86_400],
  ['Mon, 23 Nov 2026 20:01:30 GMT', 90],
  ['Monday, 23-Nov-26 20:01:30 GMT', 90],
  ['Mon Nov 23 20:01:30 2026', 90],
  ['Mon, 23 Nov 2026 19:00:00 GMT', 0],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400],
  ['-5', null],
  ['1.5', null],
  ['1e3', null],
  ['soon', null],
  ['2026-11-23T21:00:00Z', null],
  ['Mon, 99 Nov 2026 20:01:30 GMT', null],
  ['', null],
  [null, null],
  [undefined, null],
])('reads Retry-After %j as %j seconds', (value, seconds) => {
  expect(parseRetryAfter(value, now)).toBe(seconds);
});

it('never yields more than a day, less than nothing or a fraction', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (value) => {
        const seconds = parseRetryAfter(value, now);
        return seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400);
      },
    ),
  );
});
