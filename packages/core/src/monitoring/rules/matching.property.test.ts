import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWithOffsets } from '../../platform/text.ts';
import {
  compileRules,
  parseRule,
  type RuleDocument,
  type RuleHit,
  type RuleNode,
  RuleSyntaxError,
  type RuleTerm,
} from './index.ts';

const syllables = 'ba bà bá bạc co cờ hoà hòa thuỷ thủy đa da 5g a ab quý hoàn'.split(' ');
const syllable = fc.constantFrom(...syllables);
const separator = fc.constantFrom(' ', ' ', ' ', ', ', '\n', ' \u00a0 ', '-', '');
const text = fc
  .array(fc.tuple(syllable, separator), { maxLength: 25 })
  .map((parts) => parts.flat().join('').normalize('NFC'));
const articleOf = (field: fc.Arbitrary<string>) =>
  fc.record({ title: field, body: field, author: field, caption: field }, { requiredKeys: ['body'] });

const term = fc
  .tuple(fc.array(syllable, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(([words, folded, prefix]) => `${folded ? '~' : ''}"${words.join(' ')}${prefix ? '*' : ''}"`);
const query = fc.letrec<{ rule: string; part: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('part'),
    fc
      .tuple(tie('rule'), fc.constantFrom(' ', ' AND ', ' OR ', ' NOT ', ' HOẶC '), tie('rule'))
      .map((parts) => parts.join('')),
    fc.tuple(tie('rule'), tie('rule')).map(([one, other]) => `(${one}) AND (${other})`),
  ),
  part: fc.oneof(
    term,
    term,
    fc.tuple(fc.constantFrom('title', 'body', 'author'), term).map(([field, inner]) => `${field}:${inner}`),
    fc.tuple(term, term).map(([one, other]) => `title:(${one} OR NOT ${other} AND ${one})`),
    fc.tuple(term, fc.nat(4), term).map(([one, distance, other]) => `${one} NEAR/${distance} ${other}`),
  ),
})).rule;

describe('matching', () => {
  it('agrees with looking for every term at every place', () => {
    fc.assert(
      fc.property(
        fc.array(query.filter(isReadable), { maxLength: 8 }),
        fc.array(articleOf(text), { maxLength: 3 }),
        (queries, articles) => {
          const { match } = compileRules(queries.map((query, index) => ({ id: String(index), query })));
          for (const article of articles) {
            const expected = queries.flatMap((query, index) => {
              const hits = matchPlainly(parseRule(query), article);
              return hits === undefined ? [] : [{ ruleId: String(index), hits }];
            });
            const found = match(article).map(({ ruleId, hits }) => ({ ruleId, hits: hits.map(placeOf) }));
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same words in every normal form, case and white space, and its offsets point at them', () => {
    const rewrite = fc.constantFrom<(text: string) => string>(
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.toUpperCase().normalize('NFD'),
      (text) => text.replaceAll('hoà', 'hòa').replaceAll('thủy', 'thuỷ'),
      (text) => text.replaceAll(' ', '\u00a0\r\n '),
      (text) => text.replaceAll('ạ', 'a\u00ad\u0323'.normalize('NFC')).replaceAll('a\u00ad\u0323', 'ạ\u00ad'),
      (text) => `😀𝒳 ${text}`,
    );
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), text, rewrite, (terms, body, rewrite) => {
        const { match } = compileRules(terms.map((query) => ({ id: query, query })));
        const plain = match({ body });
        const rewritten = match({ body: rewrite(body) });
        const surfaces = (matches: typeof plain, body: string) =>
          matches.map(({ ruleId, hits }) => [
            ruleId,
            hits.map(({ start, end }) => foldWithOffsets(body.slice(start, end), 'exact', 'collapsed').text),
          ]);
        expect(surfaces(rewritten, rewrite(body))).toEqual(surfaces(plain, body));
      }),
      { numRuns: 300 },
    );
  });
});

type Place = Pick<RuleHit, 'field' | 'start' | 'end'>;

/** The reference: regular expressions, on texts that keep their length when folded. */
function matchPlainly(rule: RuleNode, article: RuleDocument): Place[] | undefined {
  const fields = Object.keys(article).sort();
  const places = (term: RuleTerm, only: string | undefined) =>
    fields
      .filter((field) => only === undefined || field === only)
      .flatMap((field) => occurrences(term, field, article[field] ?? ''));

  const holds = (node: RuleNode, field?: string): boolean => {
    if (node.kind === 'term') return places(node, field).length > 0;
    if (node.kind === 'near') return near(node, field).length > 0;
    if (node.kind === 'not') return !holds(node.operand, field);
    if (node.kind === 'field') return holds(node.operand, node.field);
    return node.kind === 'and'
      ? node.operands.every((operand) => holds(operand, field))
      : node.operands.some((operand) => holds(operand, field));
  };
  const listed = (node: RuleNode, field?: string): Place[] => {
    if (node.kind === 'term') return places(node, field);
    if (node.kind === 'near') return near(node, field);
    if (node.kind === 'not') return [];
    if (node.kind === 'field') return listed(node.operand, node.field);
    return node.operands.flatMap((operand) => listed(operand, field));
  };
  const near = (node: Extract<RuleNode, { kind: 'near' }>, field?: string): Place[] => {
    const pairs = places(node.left, field).flatMap((left) =>
      places(node.right, field).map((right) => [left, right] as const),
    );
    return pairs
      .filter(([left, right]) => {
        if (left.field !== right.field) return false;
        const [first, second] = left.start < right.start ? [left, right] : [right, left];
        const between = (article[left.field] ?? '').slice(first.end, second.start);
        return second.start >= first.end && (between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= node.distance;
      })
      .flat();
  };

  if (!holds(rule)) return undefined;
  const keyed = new Map(listed(rule).map((place) => [`${place.field} ${place.start} ${place.end}`, place]));
  return [...keyed.values()].sort((a, b) =>
    a.field < b.field ? -1 : a.field > b.field ? 1 : a.start - b.start || a.end - b.end,
  );
}

function occurrences(term: RuleTerm, field: string, text: string): Place[] {
  const folded = foldPlainly(text, term.accents);
  const words = foldPlainly(term.text, term.accents).split(' ').join('\\s+');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words}${term.prefix ? '[\\p{L}\\p{N}]*' : ''}(?![\\p{L}\\p{N}])`,
    'uy',
  );
  const found: Place[] = [];
  for (let start = 0; start < text.length; start++) {
    pattern.lastIndex = start;
    if (pattern.test(folded)) found.push({ field, start, end: pattern.lastIndex });
  }
  return found;
}

function foldPlainly(text: string, accents: 'exact' | 'folded'): string {
  const unified = text.toLowerCase().replaceAll('hòa', 'hoà').replaceAll('thủy', 'thuỷ');
  return accents === 'exact' ? unified : unified.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

function placeOf({ field, start, end }: RuleHit): Place {
  return { field, start, end };
}

function isReadable(query: string): boolean {
  try {
    parseRule(query);
    return true;
  } catch (error) {
    if (error instanceof RuleSyntaxError) return false;
    throw error;
  }
}
