/** Text hygiene and the comparisons votes are weighed with. */

/** Control characters but white space, noncharacters, and the invisible ones that split words for a matcher. */
const unwanted = /(?![\t\n\r\f\v])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;

/** One line of NFC text: no control characters, no lone surrogates, runs of white space folded to one space. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(unwanted, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The cleaned line, or null when nothing is left. */
export function cleanOrNull(text: string | null | undefined, limit = 2_000): string | null {
  if (!text) return null;
  return cleanLine(text.slice(0, limit)) || null;
}

/** Lower-case letters and digits with single spaces: for comparing, never for showing. */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const wordPattern = /[\p{L}\p{N}]+/gu;

type WordBag = { counts: Map<string, number>; size: number };

export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of text.toLowerCase().match(wordPattern) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** How many of the words of `a` are also in `b`, counted as bags. */
export function sharedWords(a: WordBag, b: WordBag): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  return shared;
}

/** Harmonic mean of both overlaps, 0 to 1. */
export function bagSimilarity(a: WordBag, b: WordBag): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedWords(a, b)) / (a.size + b.size);
}

const ideographs = /[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0eff]/g;

/** Length in Latin letters' worth: a script that needs fewer signs for a sentence counts double. */
export function textWeight(text: string): number {
  return text.length + (text.match(ideographs)?.length ?? 0) * 1.5;
}
