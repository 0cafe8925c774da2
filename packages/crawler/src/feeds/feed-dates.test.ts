import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedDate } from './feed-dates.ts';

describe('dates of feeds', () => {
  test.each([
    ['Thu, 17 Sep 2026 07:31:00 +0700', '2026-09-17T00:31:00.000Z'],
    ['17 Sep 26 07:31 GMT', '2026-09-17T07:31:00.000Z'],
    ['Thursday, 17 September 2026 07:31:00 EST', '2026-09-17T12:31:00.000Z'],
    ['Thu, 17 Sep 2026 07:31:00 GMT+7', '2026-09-17T00:31:00.000Z'],
    ['Thu,  17  Sep  2026  07:31:00', '2026-09-17T00:31:00.000Z'],
    ['2026-09-17T07:31:00.123+07:00', '2026-09-17T00:31:00.000Z'],
    ['2026-09-17T07:31:00Z', '2026-09-17T07:31:00.000Z'],
    ['2026-09-17 07:31', '2026-09-17T00:31:00.000Z'],
    ['20260917T073100Z', '2026-09-17T07:31:00.000Z'],
    ['2026-09-17', '2026-09-16T17:00:00.000Z'],
    ['2026-09', '2026-08-31T17:00:00.000Z'],
    ['Thu Sep 17 07:31:00 2026', '2026-09-17T00:31:00.000Z'],
    ['Thu Sep 17 07:31:00 UTC 2026', '2026-09-17T07:31:00.000Z'],
    ['Thứ năm, 17/9/2026, 07:31 (GMT+7)', '2026-09-17T00:31:00.000Z'],
    ['17/09/2026 07:31', '2026-09-17T00:31:00.000Z'],
    ['07:31 | 17/09/2026', '2026-09-17T00:31:00.000Z'],
    ['05/06/2026', '2026-06-04T17:00:00.000Z'],
    ['7h31 ngày 17-09-2026', '2026-09-17T00:31:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseFeedDate(text)).toBe(expected);
  });

  test.each([
    '',
    'hôm qua',
    '2 giờ trước',
    '31/02/2026',
    '2026-13-01',
    'Thu, 40 Sep 2026 07:31:00 GMT',
    '1969-01-01',
    '2026-09-17T25:00:00Z',
  ])('%j is no date', (text) => {
    expect(parseFeedDate(text)).toBeNull();
  });

  test('what was written as ISO 8601 or RFC 822 comes back', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map((value) => new Date(value * 1000));
    fc.assert(
      fc.property(seconds, (date) => {
        expect(parseFeedDate(date.toISOString())).toBe(date.toISOString());
        expect(parseFeedDate(date.toUTCString())).toBe(date.toISOString());
      }),
    );
  });

  test('any text gives a date or null', () => {
    const piece = fc.constantFrom('2026', '17', '/', '-', ':', 'Sep', 'T', '+07:00', ' ', ',', '99');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const date = parseFeedDate(text);
          return date === null || new Date(date).toISOString() === date;
        },
      ),
    );
  });
});
