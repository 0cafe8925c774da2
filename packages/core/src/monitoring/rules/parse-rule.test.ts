import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRule, type RuleNode, type RuleSyntaxCode, RuleSyntaxError, ruleLimits } from './index.ts';

describe('a rule', () => {
  it.each([
    ['ma tuý', '(ma AND tuý)'],
    ['a OR b AND c', '(a OR (b AND c))'],
    ['a b OR c NOT d', '((a AND b) OR (c AND NOT d))'],
    ['(a OR b) c', '((a OR b) AND c)'],
    ['"mê tín" VÀ (cờ HOẶC bạc) KHÔNG phim', '("mê tín" AND (cờ OR bạc) AND NOT phim)'],
    ['VÀ HOẶC'.normalize('NFD').replace('VA\u0300 ', 'x VA\u0300 y ').concat(' z'), '((x AND y) OR z)'],
    ['và hoặc không and or not', '(và AND hoặc AND không AND and AND or AND not)'],
    ['title:tin', 'title:tin'],
    ['Title:"tin xấu" body: ~độc*', '(title:"tin xấu" AND body:~độc*)'],
    ['author:(An OR "Bình An")', 'author:(An OR "Bình An")'],
    ['speaker:~"nguyen van"', 'speaker:~"nguyen van"'],
    ['“cờ bạc” AND „đỏ đen”', '("cờ bạc" AND "đỏ đen")'],
    ['"cờ bạ*"', '"cờ bạ"*'],
    ['"cờ bạ"*', '"cờ bạ"*'],
    ['"nói \\"thật\\" 5\\*"', '"nói "thật" 5*"'],
    ['12:30 covid-19', '(12:30 AND covid-19)'],
    ['a NEAR/3 b c', '(a NEAR/3 b AND c)'],
    ['"cờ bạc" GẦN/0 ~"ca do"', '"cờ bạc" NEAR/0 ~"ca do"'],
    ['NOT NOT a b', '(NOT NOT a AND b)'],
    ['((((a))))', 'a'],
  ])('%s reads as %s', (query, written) => {
    expect(write(parseRule(query))).toBe(written);
  });

  it('keeps the column of every term', () => {
    const rule = parseRule('a OR  title:~"b c"');
    expect(rule).toMatchObject({ operands: [{ column: 1 }, { kind: 'field', column: 7, operand: { column: 13 } }] });
  });

  it('may be as long, as deep and as rich in terms as the limits say', () => {
    const deep = `${'('.repeat(ruleLimits.depth)}a${')'.repeat(ruleLimits.depth)}`;
    expect(write(parseRule(deep))).toBe('a');
    expect(parseRule('a '.repeat(ruleLimits.terms))).toMatchObject({ kind: 'and' });
    expect(parseRule('a'.repeat(ruleLimits.length))).toMatchObject({ kind: 'term' });
  });
});

describe('a rule that is refused', () => {
  it.each<[string, RuleSyntaxCode, number, string[]]>([
    ['', 'empty', 1, ['term', 'NOT']],
    ['   ', 'empty', 1, ['term']],
    ['a AND', 'unexpected', 6, ['term', '"phrase"', '(', 'NOT']],
    ['AND a', 'unexpected', 1, ['term']],
    ['a OR OR b', 'unexpected', 6, ['term']],
    ['a HOẶC', 'unexpected', 7, ['term']],
    ['(a OR b', 'unexpected', 8, [')']],
    ['a )', 'unexpected', 3, ['AND', 'OR', 'end']],
    ['()', 'unexpected', 2, ['term']],
    ['"a b', 'unclosedPhrase', 1, ['"']],
    ['a "', 'unclosedPhrase', 3, ['"']],
    ['a ""', 'wordlessTerm', 3, ['term']],
    ['a OR !!!', 'wordlessTerm', 6, ['term']],
    ['*', 'wordlessTerm', 1, ['term']],
    ['~"\u0301"', 'wordlessTerm', 2, ['term']],
    ['a*b', 'misplacedWildcard', 2, []],
    ['a "\\"b*c"', 'misplacedWildcard', 7, []],
    ['a  nguồn:báo', 'unknownField', 4, ['title:', 'body:', 'author:', 'speaker:']],
    ['titel:"x"', 'unknownField', 1, ['title:', 'body:', 'author:', 'speaker:']],
    ['title:(a body:b)', 'nestedField', 10, ['term']],
    ['title:', 'unexpected', 7, ['term', '~']],
    ['title: AND b', 'unexpected', 8, ['term']],
    ['~(a)', 'unexpected', 2, ['term', '"phrase"']],
    ['~title:a', 'unexpected', 2, ['term', '"phrase"']],
    ['a NEAR/3', 'unexpected', 9, ['term', '~']],
    ['a NEAR/3 (b)', 'unexpected', 10, ['term']],
    ['(a) NEAR/3 b', 'unexpected', 5, ['AND', 'OR']],
    ['a NEAR/1 b NEAR/1 c', 'unexpected', 12, ['AND']],
    ['a NEAR/x b', 'distanceTooLarge', 3, []],
    ['a NEAR/101 b', 'distanceTooLarge', 3, []],
    ['NOT a', 'onlyNegated', 1, ['term']],
    ['NOT NOT a', 'onlyNegated', 1, ['term']],
    ['a OR NOT b', 'onlyNegated', 6, ['term']],
    ['a OR (b OR title:(NOT c NOT d))', 'onlyNegated', 19, ['term']],
    ['(NOT a)', 'onlyNegated', 2, ['term']],
    ['a'.repeat(4001), 'tooLong', 4001, []],
    [`${'('.repeat(51)}a${')'.repeat(51)}`, 'tooDeep', 51, []],
    ['('.repeat(4000), 'tooDeep', 51, []],
    [`a ${'NOT '.repeat(900)} b`, 'tooDeep', 203, []],
    ['a '.repeat(201), 'tooManyTerms', 401, []],
  ])('%s: %s at column %i', (query, code, column, expected) => {
    const error = refusal(query);
    expect(error).toMatchObject({ code, column });
    expect(error.expected).toEqual(expect.arrayContaining(expected));
    for (const locale of ['vi', 'en'] as const) expect(error.sentence(locale)).toMatch(/^(Cột|Column) \d+: .+\.$/);
  });

  it('is told in a sentence in either language', () => {
    const error = refusal('titel:x');
    expect(error.message).toBe(
      'Column 1: There is no field titel:. The fields are title:, body:, author: and speaker:. Quote a word that contains a colon.',
    );
    expect(error.sentence('vi')).toContain('Các trường gồm title:, body:, author: và speaker:');
    expect(refusal('a AND').sentence('vi')).toContain('nhưng gặp hết quy tắc.');
  });
});

describe('any string', () => {
  it('either reads as a rule or is refused with a column inside it', () => {
    const piece = fc.constantFrom(...'a "b c" ( ) AND OR NOT VÀ ~ * title: x: NEAR/2 " \\ “ ”'.split(' '), ' ', '\n');
    const query = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(query, (query) => {
        try {
          parseRule(query);
        } catch (error) {
          if (!(error instanceof RuleSyntaxError)) throw error;
          expect(error.column).toBeGreaterThanOrEqual(1);
          expect(error.column).toBeLessThanOrEqual(query.length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function refusal(query: string): RuleSyntaxError {
  try {
    parseRule(query);
  } catch (error) {
    if (error instanceof RuleSyntaxError) return error;
    throw error;
  }
  throw new Error(`${query} was not refused`);
}

/** Writes a rule with every operator and parenthesis spelled out. */
function write(node: RuleNode): string {
  switch (node.kind) {
    case 'term': {
      const text = /\s/.test(node.text) ? `"${node.text}"` : node.text;
      return `${node.accents === 'folded' ? '~' : ''}${text}${node.prefix ? '*' : ''}`;
    }
    case 'near':
      return `${write(node.left)} NEAR/${node.distance} ${write(node.right)}`;
    case 'field':
      return `${node.field}:${write(node.operand)}`;
    case 'not':
      return `NOT ${write(node.operand)}`;
    case 'and':
    case 'or':
      return `(${node.operands.map(write).join(` ${node.kind.toUpperCase()} `)})`;
  }
}
