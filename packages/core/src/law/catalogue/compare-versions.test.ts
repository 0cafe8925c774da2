import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from './compare-versions.ts';

const textOf = (before: string, after: string, leftOut: 'added' | 'removed') =>
  diffText(before, after)
    .filter(({ kind }) => kind !== leftOut)
    .map(({ text }) => text)
    .join('');

test('without what was added the parts are the old text, without what was removed the new one, whatever the texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('cải', 'chính', 'xin', 'lỗi', ' ', '\n', ',', 'đ)'), { maxLength: 60 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(textOf(before, after, 'added')).toBe(before);
      expect(textOf(before, after, 'removed')).toBe(after);
    }),
  );
});

test('words with Vietnamese letters are marked as whole words', () => {
  expect(diffText('cải chính không đúng vị trí, kiểu chữ', 'cải chính không đúng kiểu chữ')).toEqual([
    { kind: 'same', text: 'cải chính không đúng ' },
    { kind: 'removed', text: 'vị trí, ' },
    { kind: 'same', text: 'kiểu chữ' },
  ]);
});

test('long texts that have nothing in common are told apart as wholes', () => {
  const words = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
  const [before, after] = [words('a'), words('b')];
  expect(diffText(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
