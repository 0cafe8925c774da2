import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from './cursor.ts';

const keyPart = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));

test('a cursor gives back the key it was made from', () => {
  fc.assert(
    fc.property(fc.array(keyPart, { minLength: 1, maxLength: 4 }), (key) => {
      expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
    }),
  );
});

test('a cursor can stand in an address as it is', () => {
  fc.assert(
    fc.property(fc.array(keyPart, { minLength: 1, maxLength: 4 }), (key) => {
      expect(encodeCursor(key)).toMatch(/^[\w-]+$/);
    }),
  );
});

test('any other text is refused with one sentence and a pointer, and never with another error', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64url');
  const garbage = fc.oneof(
    fc.string(),
    fc.json().map(base64),
    fc.constantFrom('', '%', base64('[]'), base64('[{}]'), base64('[[1]]'), base64('[true]'), base64('["a","b"]')),
  );
  fc.assert(
    fc.property(garbage, (text) => {
      const key = parsed(text);
      if (Array.isArray(key) && key.length === 1 && (key[0] === null || /^(string|number)$/.test(typeof key[0])))
        return;
      expect(() => decodeCursor(text, 1)).toThrow(
        expect.objectContaining({
          code: 'invalid-cursor',
          fieldErrors: [expect.objectContaining({ pointer: '/cursor' })],
        }),
      );
    }),
  );
});

test('a page has a next one only when there is more', () => {
  const page = (rows: number[]) => toPage(rows, 2, (row) => [row], String);
  expect(page([])).toEqual({ items: [], nextCursor: null });
  expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
  expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}
