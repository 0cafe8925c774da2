import type { FormField } from '@pressdesk/api/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswered, isFieldAsked, isSameAnswer, readAnswer, readNumber, writeAnswer } from './answers.ts';

function field(kind: FormField['kind'], more: Partial<FormField> = {}): FormField {
  const label = { vi: 'Số trang', en: 'Pages' };
  return { key: 'pages', label, kind, required: true, onLicence: false, isPublic: false, ...more };
}

const read = (kind: FormField['kind'], text: string, language = 'vi') => readAnswer(field(kind), text, language);

describe('what is typed into a field', () => {
  it('is read as it is written in the language', () => {
    expect(read('number', '1.250,5')).toEqual({ ok: true, answer: 1250.5 });
    expect(read('number', '1,250.5', 'en')).toEqual({ ok: true, answer: 1250.5 });
    expect(read('money', '15 000 000')).toEqual({ ok: true, answer: 15_000_000 });
    expect(read('date', '3/1/2027')).toEqual({ ok: true, answer: '2027-01-03' });
    expect(read('time', '8h30')).toEqual({ ok: true, answer: '08:30' });
    expect(read('domains', 'https://khanhloc.vn/tin, m.khanhloc.vn\n')).toEqual({
      ok: true,
      answer: ['khanhloc.vn', 'm.khanhloc.vn'],
    });
  });

  it('takes a separator that can’t part thousands for the decimal sign', () => {
    expect([readNumber('20.5', 'vi'), readNumber('20,5', 'en'), readNumber('20.500', 'vi')]).toEqual([
      20.5, 20.5, 20_500,
    ]);
  });

  it('is said to be wrong when it is no number, day or hour', () => {
    expect(read('number', 'khoảng 20')).toEqual({ ok: false, why: 'number' });
    expect(read('date', '31/02/2027')).toEqual({ ok: false, why: 'date' });
    expect(read('time', '25:00')).toEqual({ ok: false, why: 'time' });
  });

  it('is no answer while there is nothing, and not wrong', () => {
    for (const kind of ['number', 'money', 'date', 'time'] as const) {
      expect(read(kind, '  ')).toEqual({ ok: true, answer: null });
    }
  });

  it('comes back from an answer as the same answer, in both languages', () => {
    const language = fc.constantFrom('vi', 'en');
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0);
    fc.assert(
      fc.property(number, language, (value, language) => {
        const text = writeAnswer(field('number'), value, language);
        expect(readAnswer(field('number'), text, language)).toEqual({ ok: true, answer: value });
      }),
    );
    const day = fc
      .integer({ min: 0, max: 80_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, language, (value, language) => {
        const text = writeAnswer(field('date'), value, language);
        expect(readAnswer(field('date'), text, language)).toEqual({ ok: true, answer: value });
      }),
    );
  });
});

describe('two answers', () => {
  it('are the same in spite of white space, composition and the order of a row’s columns', () => {
    expect(isSameAnswer('Báo ', 'Báo'.normalize('NFD'))).toBe(true);
    expect(isSameAnswer(undefined, '')).toBe(true);
    expect(isSameAnswer(null, [])).toBe(true);
    expect(isSameAnswer([{ title: 'Le Monde', copies: 2 }], [{ copies: 2, title: 'Le Monde ' }])).toBe(true);
    expect(isSameAnswer(false, null)).toBe(false);
    expect(isSameAnswer(['a', 'b'], ['b', 'a'])).toBe(false);
  });

  it('know that no is an answer and blanks are none', () => {
    expect([false, 0, 'x', ' ', null, undefined, []].map(isAnswered)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a field with a condition', () => {
  it('is asked when the answer it hangs on is given, alone or among others', () => {
    const hanging = field('line', { when: { field: 'changes', is: 'address' } });
    expect(isFieldAsked(hanging, 'amend', { changes: ['name', 'address'] })).toBe(true);
    expect(isFieldAsked(hanging, 'amend', { changes: 'address' })).toBe(true);
    expect(isFieldAsked(hanging, 'amend', {})).toBe(false);
  });

  it('is asked for the purposes it is there for', () => {
    const forRenewal = field('line', { when: { purpose: ['renew'] } });
    expect(isFieldAsked(forRenewal, 'renew', {})).toBe(true);
    expect(isFieldAsked(forRenewal, 'new', {})).toBe(false);
  });
});
