import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredCue } from './item.ts';
import { windowsOf } from './search-documents.ts';

/** Cues of any length, with pauses, overlaps and jumps back, as files have them. */
const transcripts = fc
  .array(
    fc.record({
      words: fc.string({ maxLength: 20 }),
      lengthMs: fc.nat(60_000),
      pauseMs: fc.integer({ min: -20_000, max: 90_000 }),
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((spoken) => {
    let at = 0;
    let start = 0;
    return spoken.map(({ words, lengthMs, pauseMs }, index): StoredCue => {
      const startMs = Math.max(0, at + pauseMs);
      at = startMs + lengthMs;
      const end = start + words.length;
      const cue = { index, startMs, endMs: at, speaker: null, text: words, start, end };
      start = end + 1;
      return cue;
    });
  });

test('every phrase of the body that spans two neighbouring cues lies whole in at least one window', () => {
  fc.assert(
    fc.property(transcripts, (cues) => {
      const spans = windowsOf(cues).map((window) => [window[0]!.start, window.at(-1)!.end] as const);
      for (const [index, cue] of cues.entries()) {
        const [start, end] = [cue.start, (cues[index + 1] ?? cue).end];
        expect(spans.some(([from, to]) => from <= start && end <= to)).toBe(true);
      }
    }),
  );
});

test('windows are runs of cues in their order: each begins with the last cue of the one before', () => {
  fc.assert(
    fc.property(transcripts, (cues) => {
      const windows = windowsOf(cues);
      const once = windows.flatMap((window, index) => (index === 0 ? window : window.slice(1)));
      expect(once).toEqual(cues);
      for (const [index, window] of windows.entries()) {
        if (index > 0) expect(window[0]).toBe(windows[index - 1]!.at(-1));
      }
    }),
  );
});

test('a window ends with the cue that reaches its length, and a transcript of one cue is one window', () => {
  const cue = (index: number): StoredCue => ({
    index,
    startMs: index * 10_000,
    endMs: (index + 1) * 10_000,
    speaker: null,
    text: 'a',
    start: index * 2,
    end: index * 2 + 1,
  });
  const cues = Array.from({ length: 10 }, (_, index) => cue(index));
  expect(windowsOf(cues).map((window) => window.map(({ index }) => index))).toEqual([
    [0, 1, 2, 3, 4],
    [4, 5, 6, 7, 8],
    [8, 9],
  ]);
  expect(windowsOf([cue(0)])).toEqual([[cue(0)]]);
});
