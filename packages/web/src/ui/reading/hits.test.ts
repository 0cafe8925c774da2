import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNumbers, type NumberedHit, numberHits, paragraphsOf, segmentRange, stepHit } from './hits.ts';

describe('numberHits', () => {
  it('numbers passages in reading order, whichever signal they come from', () => {
    const numbered = numberHits([
      { hits: [{ field: 'body', start: 10, end: 14, term: 'b' }] },
      {
        hits: [
          { field: 'body', start: 2, end: 5, term: 'a' },
          { field: 'title', start: 30, end: 33, term: 't' },
        ],
      },
    ]);
    expect(numbered.map(({ number, term }) => [number, term])).toEqual([
      [1, 't'],
      [2, 'a'],
      [3, 'b'],
    ]);
  });

  it('gives one number to a passage that two signals hit', () => {
    const hit = { field: 'body', start: 1, end: 4, term: 'x' };
    expect(numberHits([{ hits: [hit] }, { hits: [hit] }])).toEqual([{ number: 1, ...hit, signals: [0, 1] }]);
  });

  it('leaves out hits without length', () => {
    expect(numberHits([{ hits: [{ field: 'body', start: 4, end: 4, term: '' }] }])).toEqual([]);
  });
});

describe('segmentRange', () => {
  it('names both hits where they overlap', () => {
    const hits = numberHits([
      {
        hits: [
          { field: 'body', start: 0, end: 6, term: 'a' },
          { field: 'body', start: 4, end: 9, term: 'b' },
        ],
      },
    ]);
    expect(segmentRange({ start: 0, end: 12 }, hits)).toEqual([
      { start: 0, end: 4, numbers: [1] },
      { start: 4, end: 6, numbers: [1, 2] },
      { start: 6, end: 9, numbers: [2] },
      { start: 9, end: 12, numbers: [] },
    ]);
  });

  it('cuts hits at the edges of the range they reach over', () => {
    const hits = numberHits([{ hits: [{ field: 'body', start: 2, end: 20, term: 'a' }] }]);
    expect(segmentRange({ start: 5, end: 8 }, hits)).toEqual([{ start: 5, end: 8, numbers: [1] }]);
  });

  it('always joins up to exactly the range, and marks a place exactly when a hit covers it', () => {
    const anyHits = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 12 });
    fc.assert(
      fc.property(anyHits, fc.nat(40), fc.integer({ min: 1, max: 40 }), (spans, start, length) => {
        const hits: NumberedHit[] = spans.map(([from, size], index) => ({
          number: index + 1,
          field: 'body',
          start: from,
          end: from + size,
          signals: [0],
          term: '',
        }));
        const range = { start, end: start + length };
        const segments = segmentRange(range, hits);
        expect(segments[0]!.start).toBe(range.start);
        expect(segments.at(-1)!.end).toBe(range.end);
        segments.forEach((segment, index) => {
          if (index > 0) expect(segment.start).toBe(segments[index - 1]!.end);
          for (let place = segment.start; place < segment.end; place++) {
            const covering = hits.filter((hit) => hit.start <= place && place < hit.end).map((hit) => hit.number);
            expect(segment.numbers).toEqual(covering);
          }
        });
      }),
    );
  });
});

describe('paragraphsOf', () => {
  it('leaves out blank lines and keeps offsets into the whole text', () => {
    const text = 'Một\n\n  \nHai ba\n';
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Một', 'Hai ba']);
  });
});

describe('stepHit', () => {
  it('goes round at both ends', () => {
    expect(stepHit(3, 1, 3)).toBe(1);
    expect(stepHit(1, -1, 3)).toBe(3);
  });

  it('starts at the first forwards and at the last backwards', () => {
    expect(stepHit(null, 1, 3)).toBe(1);
    expect(stepHit(null, -1, 3)).toBe(3);
    expect(stepHit(null, 1, 0)).toBeNull();
  });
});

describe('joinNumbers', () => {
  it('says runs as runs', () => {
    expect(joinNumbers([4, 3, 5, 9, 9, 1])).toBe('1, 3–5, 9');
  });
});
