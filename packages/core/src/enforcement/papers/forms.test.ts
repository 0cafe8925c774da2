import { expect, test } from 'vitest';
import { caseForms, formOf, formSymbols } from './forms.ts';

test('every form is known for today, and on no day are two of one symbol in use', () => {
  for (const symbol of formSymbols) {
    expect(formOf(symbol, '2026-11-23').symbol).toBe(symbol);
    const same = caseForms.filter((form) => form.symbol === symbol);
    for (const [i, form] of same.entries()) {
      const next = same[i + 1];
      if (next) expect(form.validTo !== null && form.validTo < next.validFrom, symbol).toBe(true);
    }
  }
});

test('what later decrees may have changed says that nobody has compared it', () => {
  for (const form of caseForms.filter(({ decree }) => decree.includes('118/2021'))) {
    expect(form.note, form.symbol).toContain('chưa ai đối chiếu');
  }
});

test('a day before the forms came into use has none, instead of a wrong one', () => {
  expect(() => formOf('MBB01', '2021-12-31')).toThrow('No form MBB01 is known for 2021-12-31');
});
