import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldAccents,
  foldToneMarks,
  foldWithOffsets,
  isWordAt,
  isWordBefore,
  isWordBoundary,
  sanitiseText,
} from './text.ts';

const syllable = fc.constantFrom(
  ...'hoà hòa thuỷ thủy khoẻ khỏe quý quí của đường Đảng nghiêng ngoặc huyền hoàn loè lòe UỶ TOẠ mê tín ß İ 😀 𝒳1 ﬁ'.split(
    ' ',
  ),
);
const vietnameseText = fc
  .array(fc.tuple(syllable, fc.constantFrom(' ', '\u00a0', '\n', ', ', '')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(vietnameseText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const mode = fc.constantFrom('exact' as const, 'folded' as const);
const whitespace = fc.constantFrom('kept' as const, 'collapsed' as const);

describe('folding with accents kept', () => {
  it.each([
    ['hoà', 'hòa'],
    ['HOÁ', 'hóa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'KHỎE'],
    ['toạ', 'tọa'],
    ['uỷ ban', 'Ủy ban'],
    ['hoàn', 'hòan'],
    ['Straße', 'STRASSE'],
    ['ẞ', 'ß'],
    ['ΣΑΣ', 'σας'],
    ['Ðảng', 'đảng'],
    ['nghi\u00adêm', 'nghiêm'],
    ['cờ\u200b bạc', 'cờ bạc'],
    ['e\u0323\u0302', 'ệ'],
    ['e\u0302\u0323', 'ệ'],
  ])('makes %j and %j equal', (one, other) => {
    expect(foldToneMarks(one)).toBe(foldToneMarks(other));
  });

  it.each([
    ['quý', 'quí'],
    ['bán', 'ban'],
    ['bạn', 'bàn'],
    ['đa', 'da'],
    ['của', 'cua'],
    ['hoá', 'hoà'],
    ['tuý', 'tui'],
    ['mía', 'miá'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(foldToneMarks(one)).not.toBe(foldToneMarks(other));
  });

  it('leaves qu with its tone on the second vowel', () => {
    expect(foldToneMarks('Quý quỳ quà')).toBe('quý quỳ quà');
  });
});

describe('folding without accents', () => {
  it.each([
    ['Cờ BẠC', 'co bac'],
    ['Đường sắt', 'duong sat'],
    ['İstanbul', 'istanbul'],
    ['đã'.normalize('NFD'), 'da'],
    ['한국', '한국'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldAccents(text)).toBe(folded);
  });
});

describe('a fold', () => {
  it('is the same for every normal form and case of a text', () => {
    fc.assert(
      fc.property(vietnameseText, mode, whitespace, (text, mode, whitespace) => {
        const folded = foldWithOffsets(text, mode, whitespace).text;
        for (const form of [text.normalize('NFD'), text.normalize('NFC'), text.toUpperCase(), text.toLowerCase()]) {
          expect(foldWithOffsets(form, mode, whitespace).text).toBe(folded);
        }
      }),
    );
  });

  it('is the same for canonically equivalent texts of any script', () => {
    fc.assert(
      fc.property(anyText, mode, (text, mode) => {
        const folded = foldWithOffsets(text, mode).text;
        expect(foldWithOffsets(text.normalize('NFC'), mode).text).toBe(folded);
        expect(foldWithOffsets(text.normalize('NFD'), mode).text).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('composes every character that has a canonical decomposition', () => {
    const differing: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const decomposed = character.normalize('NFD');
      if (decomposed !== character && foldToneMarks(decomposed) !== foldToneMarks(character)) differing.push(character);
    }
    expect(differing).toEqual([]);
  });

  it('folds to itself', () => {
    fc.assert(
      fc.property(anyText, mode, (text, mode) => {
        const folded = foldWithOffsets(text, mode).text;
        expect(foldWithOffsets(folded, mode).text).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('collapses runs of white space when asked to', () => {
    expect(foldWithOffsets('mê\u00a0\n\t tín\u200b \u3000đoan', 'exact', 'collapsed').text).toBe('mê tín đoan');
    expect(foldToneMarks('mê\n\ttín')).toBe('mê\n\ttín');
  });

  it('takes time linear in a run of combining marks', () => {
    const marks = `a${'\u0301\u0323'.repeat(200_000)}`;
    expect(foldAccents(marks)).toBe('a');
    expect(sanitiseText(marks).length).toBeGreaterThan(1);
  });
});

describe('offsets of a fold', () => {
  it('lead from every folded range to the original that folds to it', () => {
    fc.assert(
      fc.property(anyText, mode, whitespace, fc.nat(), fc.nat(), (text, mode, whitespace, one, other) => {
        const folded = foldWithOffsets(text, mode, whitespace);
        if (folded.text === '') return;
        const start = Math.min(one % folded.text.length, other % folded.text.length);
        const end = Math.max(one % folded.text.length, other % folded.text.length) + 1;
        const [from, to] = folded.toOriginal(start, end);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
        const wanted = folded.text.slice(start, end);
        // Half of a surrogate pair has no normal form to compare.
        if (!wanted.isWellFormed()) return;
        const surface = foldWithOffsets(text.slice(from, to), mode, whitespace).text;
        expect(stripTones(surface)).toContain(stripTones(wanted));
      }),
      { numRuns: 500 },
    );
  });

  it('cover a character with all its marks', () => {
    const text = 'x TÍN'.normalize('NFD');
    const folded = foldWithOffsets(text, 'exact');
    const [start, end] = folded.toOriginal(3, 4);
    expect(text.slice(start, end)).toBe('I\u0301');
  });

  it('cover both halves of an astral character and all of an expansion', () => {
    const text = '😀ß𝒳';
    const folded = foldWithOffsets(text, 'exact');
    expect(folded.text).toBe('😀ss𝒳');
    expect(folded.toOriginal(2, 4)).toEqual([2, 3]);
    expect(folded.toOriginal(4, 6)).toEqual([3, 5]);
  });

  it('cover the whole run behind a collapsed space, and lead an empty range to a point', () => {
    const folded = foldWithOffsets('a \n b', 'exact', 'collapsed');
    expect(folded.toOriginal(1, 2)).toEqual([1, 4]);
    expect(folded.toOriginal(2, 2)).toEqual([4, 4]);
    expect(folded.toOriginal(3, 3)).toEqual([5, 5]);
    expect(foldWithOffsets('', 'exact').toOriginal(0, 0)).toEqual([0, 0]);
  });
});

describe('sanitised text', () => {
  it('is composed, with \\n line ends, and without controls and lone surrogates', () => {
    expect(sanitiseText('Te\u0301t\u0000\u0007\r\na\rb\tc\u0085\ud800!')).toBe('Tét\na\nb\tc\ufffd!');
  });

  it('stays as it is when sanitised again', () => {
    const marks = fc.string({ unit: fc.constantFrom('\u0301', '\u0323', '\u0344', '\u034f', 'e'), maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), marks), (text) => {
        expect(sanitiseText(sanitiseText(text))).toBe(sanitiseText(text));
      }),
    );
  });
});

describe('a word boundary', () => {
  it('stands where a letter, digit or mark does not touch another', () => {
    const text = 'bán 5G, tín';
    const boundaries = [...text, ''].flatMap((_, index) => (isWordBoundary(text, index) ? [index] : []));
    expect(boundaries).toEqual([0, 3, 4, 6, 7, 8, 11]);
  });

  it('knows marks and letters outside the basic plane', () => {
    expect(isWordAt('\u0301', 0)).toBe(true);
    expect(isWordAt('𝒳', 0)).toBe(true);
    expect(isWordBefore('𝒳', 2)).toBe(true);
    expect(isWordBefore('😀', 2)).toBe(false);
    expect(isWordAt('_', 0)).toBe(false);
    expect(isWordAt('a', 1)).toBe(false);
    expect(isWordBefore('a', 0)).toBe(false);
  });
});

/** A range can cut a pair of vowels apart whose tone mark was moved. */
function stripTones(text: string): string {
  return text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
}
