import { foldAccents } from '../platform/text.ts';

/** More words than this narrow nothing any more. */
const wordsAtMost = 12;

/** A `tsquery` over folded words: all that are asked for, each by its beginning; null when nothing is asked for. */
export function wordsAsked(q = ''): string | null {
  const words = foldAccents(q.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words
    .slice(0, wordsAtMost)
    .map((word) => `'${word}':*`)
    .join(' & ');
}
