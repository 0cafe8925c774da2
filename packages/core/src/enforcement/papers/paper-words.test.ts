import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInFull, amountInWords, longDay, period } from './paper-words.ts';

test.each([
  [0, 'không đồng'],
  [1, 'một đồng'],
  [15, 'mười lăm đồng'],
  [21, 'hai mươi mốt đồng'],
  [24, 'hai mươi tư đồng'],
  [105, 'một trăm lẻ năm đồng'],
  [500_000, 'năm trăm nghìn đồng'],
  [1_000_005, 'một triệu không trăm lẻ năm đồng'],
  [7_500_000, 'bảy triệu năm trăm nghìn đồng'],
  [12_500_000, 'mười hai triệu năm trăm nghìn đồng'],
  [31_000_000, 'ba mươi mốt triệu đồng'],
  [101_015_000, 'một trăm lẻ một triệu không trăm mười lăm nghìn đồng'],
  [250_000_000, 'hai trăm năm mươi triệu đồng'],
  [1_000_000_000, 'một tỷ đồng'],
  [2_000_050_000, 'hai tỷ không trăm năm mươi nghìn đồng'],
])('%i is read as %s', (vnd, words) => {
  expect(amountInWords(vnd)).toBe(words);
});

test('figures and words stand side by side, the words beginning with a capital', () => {
  expect(amountInFull(77_500_000)).toBe('77.500.000 đồng (Bằng chữ: Bảy mươi bảy triệu năm trăm nghìn đồng)');
});

test('every amount can be read, in Vietnamese letters alone, and no two are read alike', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(amountInWords(a)).toMatch(/^[\p{Ll} ]+ đồng$/u);
      if (a !== b) expect(amountInWords(a)).not.toBe(amountInWords(b));
    }),
  );
});

test('days and periods are written as documents write them', () => {
  expect(longDay('2027-02-05')).toBe('ngày 05 tháng 02 năm 2027');
  expect(longDay('2027-03-15')).toBe('ngày 15 tháng 3 năm 2027');
  expect(period({ amount: 5, unit: 'working-day' })).toBe('05 ngày làm việc');
});
