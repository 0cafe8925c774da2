import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from './match-text.ts';
import { parseSearchText } from './parse-search-text.ts';
import { makeSnippet } from './snippet.ts';

const snippetOf = (body: string, query: string) => makeSnippet(body, findTerms(body, parseSearchText(query, false)));
const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([start, end]) => text.slice(start, end));

test('a short text is shown whole', () => {
  expect(snippetOf('Một bản tin ngắn.', 'tin').text).toBe('Một bản tin ngắn.');
});

test('without a found word the beginning is shown', () => {
  const { text, marks, firstFound } = makeSnippet('chữ '.repeat(200), []);
  expect(text).toMatch(/^chữ .*chữ…$/u);
  expect(text.length).toBeLessThanOrEqual(241);
  expect([marks, firstFound]).toEqual([[], null]);
});

test('the stretch with the most different words wins over the first with one', () => {
  const body = `lúa ${'gì đó khác '.repeat(60)} giá lúa gạo tăng ${'gì đó khác '.repeat(60)} lúa`;
  expect(marked(snippetOf(body, 'giá lúa gạo'))).toEqual(['giá', 'lúa', 'gạo']);
});

test('line ends become spaces and the marks stay in their places', () => {
  expect(marked(snippetOf('dòng một\ndòng hai\r\ndòng ba', '"mot dong" "hai dong"'))).toEqual([
    'một dòng',
    'hai  dòng',
  ]);
});

test('overlapping finds are one mark', () => {
  expect(marked(snippetOf('giấy phép xuất bản', '"giấy phép" "phép xuất"'))).toEqual(['giấy phép xuất']);
});

test('whatever the text, marks lie in the snippet, in order, on what was asked for', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom('bản ', 'tin ', 'Bản', '\n', '😀', 'ả', '\u0323', 'x'.repeat(300)), fc.string()), {
      maxLength: 80,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (body) => {
      const snippet = snippetOf(body, 'ban tin');
      let last = 0;
      for (const [start, end] of snippet.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(snippet.text.length);
        expect(['ban', 'tin']).toContain(
          snippet.text
            .slice(start, end)
            .normalize('NFD')
            .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
            .toLowerCase(),
        );
        last = end;
      }
      expect(snippet.text.length).toBeLessThanOrEqual(700);
    }),
  );
});
