import { isWordAt, isWordBefore } from '../../platform/text.ts';

/** The words an occurrence takes up, by their numbers within a field. */
export type WordSpan = { readonly field: number; readonly first: number; readonly last: number };

/** Where the words of a text start. */
export function findWordStarts(text: string): Int32Array {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isWordAt(text, at) && !isWordBefore(text, at)) starts.push(at);
  }
  return Int32Array.from(starts);
}

/** The number of the word at a position, from 1; between words, that of the word before. */
export function wordNumberAt(wordStarts: Int32Array, position: number): number {
  return countWhile(wordStarts.length, (index) => wordStarts[index]! <= position);
}

/**
 * Whether one of `others` stands beside a span, before or after it and in the same field, with at most `distance` words
 * between. The others are the occurrences of one term, in order; as these are equally many words long, their first and
 * last words are in order too.
 */
export function hasNeighbour(span: WordSpan, others: readonly WordSpan[], distance: number): boolean {
  const after = others[countWhile(others.length, (index) => !startsAfter(others[index]!, span))];
  if (after !== undefined && after.field === span.field && after.first - span.last - 1 <= distance) return true;
  const before = others[countWhile(others.length, (index) => startsAfter(span, others[index]!)) - 1];
  return before !== undefined && before.field === span.field && span.first - before.last - 1 <= distance;
}

function startsAfter(later: WordSpan, earlier: WordSpan): boolean {
  return later.field === earlier.field ? later.first > earlier.last : later.field > earlier.field;
}

/** How many of the first indexes satisfy a condition that holds up to some index and never after (binary search). */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
