import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoment, saysModified } from './dates.ts';

const vietnamese = { vietnamese: true };
const other = { vietnamese: false };

describe('Vietnamese forms', () => {
  test.each([
    ['Thứ năm, 17/9/2026, 07:31 (GMT+7)', '2026-09-17T07:31:00+07:00'],
    ['Thứ Năm 17/09/2026 - 07:31', '2026-09-17T07:31:00+07:00'],
    ['17/09/2026 07:31', '2026-09-17T07:31:00+07:00'],
    ['07:31 17/09/2026', '2026-09-17T07:31:00+07:00'],
    ['07:31 | 17/09/2026', '2026-09-17T07:31:00+07:00'],
    ['Ngày đăng: 05/04/2026', '2026-04-05'],
    ['Đăng ngày 5-4-2026 lúc 16h05', '2026-04-05T16:05:00+07:00'],
    ['17-9-2026', '2026-09-17'],
    ['17.09.2026 19:05', '2026-09-17T19:05:00+07:00'],
    ['Ngày 17 tháng 9 năm 2026', '2026-09-17'],
    ['Hà Nội, ngày 02 tháng 09 năm 2026, 8 giờ 30', '2026-09-02T08:30:00+07:00'],
    ['17 Tháng 9, 2026', '2026-09-17'],
    ['CN, 20/09/2026 06:00 GMT+7', '2026-09-20T06:00:00+07:00'],
    ['2026-09-17 07:31:00', '2026-09-17T07:31:00+07:00'],
    ['2026-09-17T00:31:00Z', '2026-09-17T00:31:00Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseMoment(text, vietnamese)).toBe(moment);
  });

  test('the letters of a decomposed text read the same', () => {
    expect(parseMoment('Ngày 17 tháng 9 năm 2026'.normalize('NFD'), vietnamese)).toBe('2026-09-17');
  });
});

describe('forms of other countries', () => {
  test.each([
    ['2025-11-24T08:00:00+02:00', '2025-11-24T08:00:00+02:00'],
    ['2025-11-24T08:00:00.123Z', '2025-11-24T08:00:00Z'],
    ['2025-11-24T08:00+0200', '2025-11-24T08:00:00+02:00'],
    ['20251124T080000Z', '2025-11-24T08:00:00Z'],
    ['Mon, 24 Nov 2025 08:00:00 GMT', '2025-11-24T08:00:00Z'],
    ['November 24, 2025 at 8:05 p.m.', '2025-11-24T20:05:00'],
    ['24 novembre 2025', '2025-11-24'],
    ['24. März 2025, 9:05 Uhr', '2025-03-24T09:05:00'],
    ['Do 25.04.24 | 14:07 Uhr', '2024-04-25T14:07:00'],
    ['2025年1月13日 12時', '2025-01-13'],
    ['1763971200', '2025-11-24T08:00:00.000Z'],
    ['1763971200000', '2025-11-24T08:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseMoment(text, other)).toBe(moment);
  });

  test('an ambiguous day is read month first only on American pages', () => {
    expect(parseMoment('03/04/2026', { vietnamese: false, monthFirst: true })).toBe('2026-03-04');
    expect(parseMoment('03/04/2026', other)).toBe('2026-04-03');
    expect(parseMoment('03/04/2026', { vietnamese: true, monthFirst: true })).toBe('2026-04-03');
  });
});

test.each(['', 'hôm qua', '31/02/2026', '99/99/2026', '2026-13-01', '0000-00-00', '1.234.567', 'abc 12345', '12:30'])(
  '%j is no date',
  (text) => {
    expect(parseMoment(text, vietnamese)).toBeNull();
  },
);

test('a label of change is known in Vietnamese and other languages', () => {
  for (const text of [
    'Cập nhật lúc 17/9/2026',
    'Updated March 13, 2024',
    'Last modified: 2024',
    'Mis à jour le 3 mai',
  ]) {
    expect(saysModified(text)).toBe(true);
  }
  expect(saysModified('Ngày đăng: 17/9/2026')).toBe(false);
});

test('every real day written in the Vietnamese way comes back as that day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1995-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom('/', '-', '.'),
      (date, mark) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        expect(parseMoment(`Thứ ba, ${day}${mark}${month}${mark}${year}, 07:31`, vietnamese)).toBe(
          `${date.toISOString().slice(0, 10)}T07:31:00+07:00`,
        );
      },
    ),
  );
});

test('no string makes it throw, and what it gives is a moment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const moment = parseMoment(text, vietnamese);
      if (moment !== null) expect(Number.isNaN(Date.parse(moment))).toBe(false);
    }),
  );
});
