import { foldToneMarks } from '../../platform/text.ts';
import { quoteExcerpt, RuleSyntaxError } from './rule-syntax-error.ts';

export type RuleToken =
  | { readonly kind: 'term'; readonly text: string; readonly prefix: boolean; readonly column: number }
  | { readonly kind: 'field'; readonly name: string; readonly column: number }
  | { readonly kind: 'near'; readonly distance: number; readonly column: number }
  | { readonly kind: 'AND' | 'OR' | 'NOT' | '(' | ')' | '~' | 'end'; readonly column: number };

/** The largest distance that NEAR/n takes. */
const maxNearDistance = 100;

const operators = new Map<string, 'AND' | 'OR' | 'NOT'>([
  ['AND', 'AND'],
  ['VÀ', 'AND'],
  ['OR', 'OR'],
  ['HOẶC', 'OR'],
  ['NOT', 'NOT'],
  ['KHÔNG', 'NOT'],
]);

/**
 * Splits a rule into tokens, the last of kind `end`. Operators count only in capitals: `và` in lower case is a word.
 * Quotation marks may be straight or curly; inside them a backslash takes the next character as it is.
 */
export function tokeniseRule(query: string): RuleToken[] {
  const tokens: RuleToken[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query.charAt(at);
    const column = at + 1;
    if (isSpace(character)) {
      at += 1;
    } else if (character === '(' || character === ')' || character === '~') {
      tokens.push({ kind: character, column });
      at += 1;
    } else if (isQuote(character)) {
      const phrase = readPhrase(query, at);
      tokens.push({ kind: 'term', text: phrase.text, prefix: phrase.prefix, column });
      at = phrase.end;
    } else if (startsField(query, at)) {
      const colon = query.indexOf(':', at);
      tokens.push({ kind: 'field', name: query.slice(at, colon), column });
      at = colon + 1;
    } else {
      const end = endOfWord(query, at);
      tokens.push(readWord(query.slice(at, end), column));
      at = end;
    }
  }
  tokens.push({ kind: 'end', column: query.length + 1 });
  return tokens;
}

/** Only letters make a field: `12:30` is a word. */
function startsField(query: string, at: number): boolean {
  fieldPattern.lastIndex = at;
  return fieldPattern.test(query);
}

const fieldPattern = /[\p{L}\p{M}_]+:/uy;

function readWord(word: string, column: number): RuleToken {
  const kind = operators.get(word.normalize('NFC'));
  if (kind !== undefined) return { kind, column };

  const near = /^(?:NEAR|GẦN)\/(.*)$/.exec(word.normalize('NFC'));
  if (near === null) return term(word, column, (index) => column + index);
  const distance = /^\d{1,3}$/.test(near[1]!) ? Number(near[1]) : Number.NaN;
  if (!(distance <= maxNearDistance)) {
    throw new RuleSyntaxError({ code: 'distanceTooLarge', column, expected: [], found: String(maxNearDistance) });
  }
  return { kind: 'near', distance, column };
}

function readPhrase(query: string, open: number): { text: string; prefix: boolean; end: number } {
  const column = open + 1;
  let text = '';
  const columns: number[] = [];
  let at = open + 1;
  for (; at < query.length && !isQuote(query.charAt(at)); at++) {
    const escaped = query.charAt(at) === '\\' && at + 1 < query.length;
    if (escaped) at += 1;
    columns.push(at + 1);
    text += escaped && query.charAt(at) === '*' ? literalAsterisk : query.charAt(at);
  }
  if (at >= query.length) throw new RuleSyntaxError({ code: 'unclosedPhrase', column, expected: ['"'] });
  let end = at + 1;
  if (query.charAt(end) === '*' && !text.endsWith('*')) {
    text += '*';
    end += 1;
  }
  const { text: phrase, prefix } = term(text, column, (index) => columns[index]!);
  return { text: phrase, prefix, end };
}

/** An escaped asterisk while the others are looked for: a private-use character, for it must not be a letter. */
const literalAsterisk = '\ue02a';

function term(written: string, column: number, columnOf: (index: number) => number) {
  const prefix = written.endsWith('*');
  const text = prefix ? written.slice(0, -1) : written;
  const wildcard = text.indexOf('*');
  const words = text.replaceAll(literalAsterisk, '*').trim();
  if (!/[\p{L}\p{N}]/u.test(foldToneMarks(words))) {
    throw new RuleSyntaxError({
      code: 'wordlessTerm',
      column,
      expected: ['term', '"phrase"'],
      found: quoteExcerpt(written),
    });
  }
  if (wildcard !== -1) {
    throw new RuleSyntaxError({ code: 'misplacedWildcard', column: columnOf(wildcard), expected: [] });
  }
  return { kind: 'term' as const, text: words, prefix, column };
}

function endOfWord(query: string, start: number): number {
  let end = start;
  while (
    end < query.length &&
    !isSpace(query.charAt(end)) &&
    !/[()]/.test(query.charAt(end)) &&
    !isQuote(query.charAt(end))
  ) {
    end++;
  }
  return end;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isQuote(character: string): boolean {
  return character === '"' || character === '“' || character === '”' || character === '„';
}
