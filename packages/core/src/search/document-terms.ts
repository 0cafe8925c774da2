import type { SearchTerms } from './parse-search-text.ts';
import type { SearchDocument } from './search-document.ts';
import { wordsOf } from './search-tokens.ts';

/**
 * What the PostgreSQL index holds of a document. Lexemes are folded words (`giay`), folded pairs of neighbours
 * (`giay_phep`) and, where accents were dropped, the words as they are (`=giấy`); those of the title once more as
 * `^giay`.
 *
 * Pairs take the place of positions: Vietnamese is written in syllables, each of them common, and the list of documents
 * with a pair is short where those of its syllables are long. Nor do pairs end at 16,383 words, or at 256 places a word.
 */
export type IndexedTerms = {
  /** Lexemes of title, body and authors, as the text form of a tsvector without positions. */
  lexemes: string;
  /** Folded words in their order, each between spaces; the parts are kept apart by a line end. */
  folded: string;
  /** The same with accents. */
  exact: string;
};

/**
 * PostgreSQL refuses a tsvector of 1 MB. New words after the budget aren't found: those of a text that has 25,000
 * before them without saying one twice, or of an ordinary text as long as some books.
 */
const lexemeBudgetBytes = 900_000;

export function indexedTerms(document: Pick<SearchDocument, 'title' | 'body' | 'authors'>): IndexedTerms {
  const parts = [document.title, document.body, ...document.authors].map((text) => ({
    folded: wordsOf(text, 'folded'),
    exact: wordsOf(text, 'exact'),
  }));
  return {
    lexemes: lexemesOf(parts),
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
  const refused = terms.excluded.filter(isSettled).map((phrase) => phraseLexemes(phrase, terms.mode).at(-1)!);
  return {
    lexemes: allOf(needed, refused),
    required: terms.required.filter((phrase) => !isSettled(phrase)).map(sequence),
    excluded: terms.excluded.filter((phrase) => !isSettled(phrase)).map(sequence),
    column: terms.mode,
  };
}

/** What lifts a document above others, each as a tsquery; null where the query doesn't ask for it. */
export function rankingQueries(
  terms: SearchTerms,
): Record<'asTyped' | 'inTitle' | 'nearInTitle' | 'near', string | null> {
  const wanted = terms.required.flatMap((phrase) => phraseLexemes(phrase, terms.mode));
  const words = terms.required.flat().map(foldedWord(terms.mode));
  // The words as neighbours in the order they were typed; a single phrase asks for that already.
  const near = terms.required.length > 1 ? pairsOf(words) : [];
  const inTitle = (lexemes: string[]) => allOf(lexemes.map((lexeme) => titleMark + lexeme));
  const accented = terms.typed.filter(isAccented).map((word) => `=${word}`);
  return { asTyped: allOf(accented), inTitle: inTitle(wanted), nearInTitle: inTitle(near), near: allOf(near) };
}

const titleMark = '^';

function phraseLexemes(phrase: string[], mode: SearchTerms['mode']): string[] {
  const folded = phrase.map(foldedWord(mode));
  const narrow = phrase.length === 1 ? folded : pairsOf(folded);
  return mode === 'exact' ? [...narrow, ...phrase.filter(isAccented).map((word) => `=${word}`)] : narrow;
}

/** Words are letters, digits and marks alone, so nothing in a lexeme needs escaping. */
function allOf(lexemes: string[], refused: string[] = []): string | null {
  const asked = [...lexemes.map((lexeme) => `'${lexeme}'`), ...refused.map((lexeme) => `!'${lexeme}'`)];
  return [...new Set(asked)].join(' & ') || null;
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
  for (const [index, part] of parts.entries()) {
    for (const lexeme of lexemesOfPart(part)) {
      add(lexeme);
      if (index === 0) add(titleMark + lexeme);
    }
  }
  return [...lexemes].join(' ');
}

/** In the order of the text, so that all kinds reach equally far when there are too many. */
function* lexemesOfPart({ folded, exact }: { folded: string[]; exact: string[] }): Generator<string> {
  for (let i = 0; i < Math.max(folded.length, exact.length); i += 1) {
    const [word, accented] = [folded[i], exact[i]];
    if (word !== undefined) yield word;
    if (accented !== undefined && accented !== word) yield `=${accented}`;
    if (i > 0 && word !== undefined) yield `${folded[i - 1]}_${word}`;
  }
}

function pairsOf(words: string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]}_${word}`);
}
