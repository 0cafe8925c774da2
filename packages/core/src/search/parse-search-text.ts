import { DomainError } from '../platform/index.ts';
import type { FoldMode } from '../platform/text.ts';
import { maxHits, type SearchQuery } from './search-engine.ts';
import { wordsOf } from './search-tokens.ts';

/** Words that stand next to each other; a single word is a phrase of one. */
export type Phrase = string[];

/** What a document must and must not hold. Words are folded in `mode`. */
export type SearchTerms = {
  readonly mode: FoldMode;
  readonly required: Phrase[];
  readonly excluded: Phrase[];
  /** The words to be found as they were typed, accents and all, where the query doesn't ask for accents. */
  readonly typed: readonly string[];
};

const maxQueryUnits = 1_000;
const maxQueryWords = 32;

/**
 * Reads what a person typed. A quotation mark without its partner reaches to the end. What is written together, as
 * `12/GP-STTTT`, is a phrase. Control characters and everything else that isn't a word only separates.
 * @throws DomainError `invalid-input` when it is longer than 1,000 characters or 32 words, or holds signs but no word
 */
export function parseSearchText(text: string, exact: boolean): SearchTerms {
  if (text.length > maxQueryUnits) {
    throw invalid('/text', `The search text is too long: at most ${maxQueryUnits} characters.`);
  }
  const mode = exact ? 'exact' : 'folded';
  const required: Phrase[] = [];
  const excluded: Phrase[] = [];
  const typed: string[] = [];
  let words = 0;
  for (const { isExcluded, content } of chunksOf(text)) {
    const phrase = wordsOf(content, mode);
    if (phrase.length === 0) continue;
    words += phrase.length;
    if (mode === 'folded' && !isExcluded) typed.push(...wordsOf(content, 'exact'));
    const target = isExcluded ? excluded : required;
    if (!target.some((known) => known.join(' ') === phrase.join(' '))) target.push(phrase);
  }
  if (words > maxQueryWords) {
    throw invalid('/text', `The search text has too many words: at most ${maxQueryWords}.`);
  }
  if (words === 0 && text.trim() !== '') {
    throw invalid('/text', 'The search text holds no word: type letters or digits.');
  }
  return { mode, required, excluded, typed };
}

/** @throws DomainError `invalid-input` when the limit isn't 1 to 100, or the days run backwards */
export function checkQuery(query: SearchQuery): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > maxHits) {
    throw invalid('/limit', `A page holds 1 to ${maxHits} items.`);
  }
  if (query.from && query.to && Temporal.PlainDate.compare(query.from, query.to) > 0) {
    throw invalid('/from', 'The first day lies after the last.');
  }
}

function* chunksOf(text: string): Generator<{ isExcluded: boolean; content: string }> {
  // An optional minus, then a quotation up to its end, or what stands up to the next space or quotation mark.
  for (const match of text.matchAll(/(-?)(?:["“”«»]([^"“”«»]*)["“”«»]?|([^\s"“”«»]+))/gu)) {
    const isAtStart = match.index === 0 || /[\s"“”«»]/u.test(text.charAt(match.index - 1));
    yield { isExcluded: match[1] === '-' && isAtStart, content: match[2] ?? match[3] ?? '' };
  }
}

function invalid(pointer: string, detail: string): DomainError {
  return new DomainError('invalid-input', detail, { fieldErrors: [{ pointer, detail }] });
}
