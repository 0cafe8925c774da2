import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChanges, diffTexts, toColumns } from './word-diff.ts';

const join = (parts: { text: string }[]) => parts.map(({ text }) => text).join('');

describe('diffTexts', () => {
  it('marks whole Vietnamese syllables, never a tone mark alone', () => {
    const parts = diffTexts('Đối tượng bị bắt giữ hôm qua', 'Nghi phạm bị bắt giữ hôm nay');
    expect(parts).toEqual([
      { text: 'Đối tượng', kind: 'removed' },
      { text: 'Nghi phạm', kind: 'added' },
      { text: ' bị bắt giữ hôm ', kind: 'same' },
      { text: 'qua', kind: 'removed' },
      { text: 'nay', kind: 'added' },
    ]);
    expect(countChanges(parts)).toEqual({ added: 3, removed: 3 });
  });

  it('always gives both texts back whole', () => {
    const text = fc.array(fc.constantFrom('báo', 'chí', 'tỉnh', ' ', '\n', '.', '12'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const columns = toColumns(diffTexts(a.join(''), b.join('')));
        expect(join(columns.before)).toBe(a.join(''));
        expect(join(columns.after)).toBe(b.join(''));
      }),
    );
  });

  it('finds nothing in a text that did not change', () => {
    expect(countChanges(diffTexts('Như cũ', 'Như cũ'))).toEqual({ added: 0, removed: 0 });
  });
});
