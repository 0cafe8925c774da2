import type { Phrase, SearchTerms } from './parse-search-text.ts';
import type { SearchDocument } from './search-document.ts';
import type { Mark } from './search-engine.ts';
import { type Token, tokenise } from './search-tokens.ts';

/** Where a phrase stands in a text, and which of the required phrases it is. */
export type Found = { start: number; end: number; phrase: number };

/** All places of the required phrases in a text, by their start. Linear in the text for each phrase. */
export function findTerms(text: string, terms: SearchTerms): Found[] {
  if (terms.required.length === 0) return [];
  const tokens = tokenise(text, terms.mode);
  const found = terms.required.flatMap((phrase, index) =>
    placesOf(phrase, tokens).map(([start, end]) => ({ start, end, phrase: index })),
  );
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Whether a document as it is stored answers the query: the last word on every hit of an engine that knows less than
 * the query asks (accents, more words than it reads).
 */
export function documentMatches(
  document: Pick<SearchDocument, 'title' | 'body' | 'authors'>,
  terms: SearchTerms,
): boolean {
  const texts = [document.title, document.body, ...document.authors].map((text) => tokenise(text, terms.mode));
  const holds = (phrase: Phrase) => texts.some((tokens) => placesOf(phrase, tokens).length > 0);
  return terms.required.every(holds) && !terms.excluded.some(holds);
}

/** Ranges as marks: by start, those that overlap made one. */
export function toMarks(found: Pick<Found, 'start' | 'end'>[]): Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of found) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

function placesOf(phrase: Phrase, tokens: Token[]): Mark[] {
  const places: Mark[] = [];
  const last = phrase.length - 1;
  for (let at = 0; at + last < tokens.length; at += 1) {
    if (phrase.every((word, offset) => tokens[at + offset]!.word === word)) {
      places.push([tokens[at]!.start, tokens[at + last]!.end]);
    }
  }
  return places;
}
