import type { SearchTerms } from './parse-search-text.ts';
import type { SearchDocument } from './search-document.ts';
import { wordsOf } from './search-tokens.ts';

/**
 * What the PostgreSQL index holds of a document. Lexemes are folded words (`giay`), folded pairs of neighbours
 * (`giay_phep`) and, where accents were dropped, the words as they are (`=giấy`). Pairs take the place of positions:
 * Vietnamese is written in syllables, each of them common, and a posting list of pairs is short where the two lists of
 * its syllables are long. They also have no limit at 16,383 words or 256 places a word, as positions have.
 */
export type IndexedTerms = {
  /** Lexemes of title, body and authors, as the text form of a tsvector without positions. */
  lexemes: string;
  /** The same of the title alone. */
  titleLexemes: string;
  /** Folded words in their order, each between spaces; the parts are kept apart by a line end. */
  folded: string;
  /** The same with accents. */
  exact: string;
};

/** PostgreSQL refuses a tsvector of 1 MB; what comes after the budget (some 60,000 words) isn't found. */
const lexemeBudgetBytes = 900_000;

export function indexedTerms(document: Pick<SearchDocument, 'title' | 'body' | 'authors'>): IndexedTerms {
  const parts = [document.title, document.body, ...document.authors].map((text) => ({
    folded: wordsOf(text, 'folded'),
    exact: wordsOf(text, 'exact'),
  }));
  return {
    lexemes: lexemesOf(parts),
    titleLexemes: lexemesOf(parts.slice(0, 1)),
    folded: parts.map((part) => ` ${part.folded.join(' ')} `).join('\n'),
    exact: parts.map((part) => ` ${part.exact.join(' ')} `).join('\n'),
  };
}

/** A query as a tsquery over those lexemes, and what must still be looked up in the words in their order. */
export type IndexQuery = {
  /** In the text form of a tsquery; null when the index can't narrow anything. */
  lexemes: string | null;
  /** Sequences ` a b c ` that must and must not stand in `folded` or `exact`. */
  required: string[];
  excluded: string[];
  column: 'folded' | 'exact';
};

export function indexQuery(terms: SearchTerms): IndexQuery {
  const needed = terms.required.flatMap((phrase) => phraseLexemes(phrase, terms.mode));
  // Without accents the index knows words and pairs; with them, single words that have some.
  const isSettled = (phrase: string[]) =>
    terms.mode === 'folded' ? phrase.length <= 2 : phrase.length === 1 && isAccented(phrase[0]!);
  const sequence = (phrase: string[]) => ` ${phrase.join(' ')} `;
  const refused = terms.excluded.filter(isSettled).map((phrase) => `!${phraseLexemes(phrase, terms.mode).at(-1)}`);
  return {
    lexemes: [...new Set([...needed, ...refused])].join(' & ') || null,
    required: terms.required.filter((phrase) => !isSettled(phrase)).map(sequence),
    excluded: terms.excluded.filter((phrase) => !isSettled(phrase)).map(sequence),
    column: terms.mode,
  };
}

/** The loose words of a query as neighbours in the order they were typed; null when there is only one. */
export function neighbourLexemes(terms: SearchTerms): string | null {
  const words = terms.required.flat().map(foldedWord(terms.mode));
  if (terms.required.length < 2) return null;
  return pairsOf(words).map(quote).join(' & ') || null;
}

function phraseLexemes(phrase: string[], mode: SearchTerms['mode']): string[] {
  const folded = phrase.map(foldedWord(mode));
  const narrow = phrase.length === 1 ? folded : pairsOf(folded);
  const accented = mode === 'exact' ? phrase.filter(isAccented).map((word) => `=${word}`) : [];
  return [...narrow, ...accented].map(quote);
}

function foldedWord(mode: SearchTerms['mode']): (word: string) => string {
  return mode === 'folded' ? (word) => word : foldWord;
}

function foldWord(word: string): string {
  return wordsOf(word, 'folded').join('');
}

function isAccented(word: string): boolean {
  return foldWord(word) !== word;
}

function lexemesOf(parts: { folded: string[]; exact: string[] }[]): string {
  const lexemes = new Set<string>();
  let bytes = 0;
  const add = (lexeme: string) => {
    if (bytes > lexemeBudgetBytes || lexemes.has(lexeme)) return;
    lexemes.add(lexeme);
    bytes += Buffer.byteLength(lexeme) + 2;
  };
  for (const part of parts) {
    const folded = new Set(part.folded);
    for (const word of folded) add(word);
    for (const word of part.exact) if (!folded.has(word)) add(`=${word}`);
    for (const pair of pairsOf(part.folded)) add(pair);
  }
  return [...lexemes].join(' ');
}

function pairsOf(words: string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]}_${word}`);
}

/** Words are letters, digits and marks alone, so nothing in them needs escaping. */
function quote(lexeme: string): string {
  return `'${lexeme}'`;
}
