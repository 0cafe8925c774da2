import { searchWords } from '../cases/case-text.ts';

/** What a correction or an apology calls itself. */
const corrections = /(?:cải\s{1,3}chính|đính\s{1,3}chính|xin\s{1,3}lỗi)/giu;

/** How much of a title has to come up for a text to speak of it. */
const shareOfTitle = 0.6;

/** Around what was found, for whoever confirms it. */
const excerptLength = 240;

/** How often a text speaks of correcting or apologising. @param text NFC */
export function countCorrections(text: string): number {
  return text.match(corrections)?.length ?? 0;
}

/** Whether a text speaks of the article of this title: most of the title's words come up in it. */
export function speaksOf(text: string, title: string): boolean {
  const wanted = new Set(searchWords(title).filter((word) => word.length > 1));
  if (wanted.size === 0) return false;
  const found = new Set(searchWords(text));
  const hits = [...wanted].filter((word) => found.has(word)).length;
  return hits / wanted.size >= shareOfTitle;
}

/** The words around the first correction, on one line; empty where there is none. */
export function correctionExcerpt(text: string): string {
  const at = text.search(corrections);
  if (at < 0) return '';
  const start = Math.max(0, at - excerptLength / 4);
  return text
    .slice(start, start + excerptLength)
    .replace(/\s+/gu, ' ')
    .trim();
}
