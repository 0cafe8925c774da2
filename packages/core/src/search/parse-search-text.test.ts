import { expect, test } from 'vitest';
import { parseSearchText } from './parse-search-text.ts';

const read = (text: string, exact = false) => {
  const { required, excluded } = parseSearchText(text, exact);
  return { required: required.map((phrase) => phrase.join(' ')), excluded: excluded.map((phrase) => phrase.join(' ')) };
};

test('words are single, quotations are phrases, a minus excludes what follows', () => {
  expect(read('Giấy phép "Hết Hạn" -trang -"bản tin"')).toEqual({
    required: ['giay', 'phep', 'het han'],
    excluded: ['trang', 'ban tin'],
  });
});

test('accents are kept when they count, and tones stand in one place', () => {
  expect(read('Hòa THUỶ', true)).toEqual(read('hoà thủy', true));
  expect(read('hòa', true).required).not.toEqual(read('hóa', true).required);
});

test('a minus inside a word joins it, and one before a space means nothing', () => {
  expect(read('Covid-19 - tin')).toEqual({ required: ['covid 19', 'tin'], excluded: [] });
});

test('quotation marks of any kind open and close, and the last may stay open', () => {
  expect(read('“nông thôn” «bản tin» "giấy phép').required).toEqual(['nong thon', 'ban tin', 'giay phep']);
  expect(read('"a b" c "d').required).toEqual(['a b', 'c', 'd']);
});

test('what is said twice counts once', () => {
  expect(read('tin Tin TIN "tin"').required).toEqual(['tin']);
});

test('nothing typed asks for everything; signs without a word are refused', () => {
  expect(read('  \n ')).toEqual({ required: [], excluded: [] });
  expect(() => read('"?!"')).toThrow(/holds no word/);
});
