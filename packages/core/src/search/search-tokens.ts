import { type FoldMode, foldWithOffsets } from '../platform/text.ts';

/** A word of a text: folded, and where it stands in the text as it is. */
export type Token = { word: string; start: number; end: number };

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Longer words are cut, in texts and queries alike, so that no index has to refuse them. */
const maxWordUnits = 64;

/**
 * The words of a text, folded for comparison. Both engines and the highlighter use this one notion of a word: a run of
 * letters, digits and marks that begins with no mark. `folded` drops accents, `exact` keeps them; both ignore case and the placement of tones.
 */
export function tokenise(text: string, mode: FoldMode): Token[] {
  const folded = foldWithOffsets(text, mode);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(wordPattern)) {
    const [start, end] = folded.toOriginal(match.index, match.index + match[0].length);
    tokens.push({ word: cut(match[0]), start, end });
  }
  return tokens;
}

/** The folded words of a text, without their places. */
export function wordsOf(text: string, mode: FoldMode): string[] {
  return Array.from(foldWithOffsets(text, mode).text.matchAll(wordPattern), (match) => cut(match[0]));
}

function cut(word: string): string {
  return word.length <= maxWordUnits ? word : word.slice(0, maxWordUnits).toWellFormed();
}
