import { type FoldMode, foldWithOffsets } from '../../platform/text.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { type CompiledNode, type Leaf, leavesOutsideNot, requiredPatterns } from './compiled-node.ts';
import { DocumentHits, fieldMaskOf } from './document-hits.ts';
import { evaluate } from './evaluate.ts';
import { Occurrences } from './occurrences.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleField, RuleNode, RuleTerm } from './rule-ast.ts';
import type { CompiledRules, Rule, RuleDocument, RuleMatch } from './rule-match.ts';
import { RuleSyntaxError } from './rule-syntax-error.ts';
import type { Pattern } from './trie.ts';

/**
 * How many hits a rule lists for a document, and how many occurrences of one term are looked at in one field. Those
 * listed are the first ones in the order of the answer.
 */
export const hitLimit = 1000;

/**
 * Compiles rules to be matched together: each field is folded and read once for the accent-exact terms and once for the
 * `~` terms if there are any, and only rules one of whose necessary terms occurs are evaluated.
 *
 * @throws RuleSyntaxError with the id of the first rule that can't be read
 */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const terms = new TermTable();
  const compiled = rules.map((rule) => {
    const condition = compileNode(parseNamedRule(rule), undefined, terms);
    return { id: rule.id, condition, leaves: leavesOutsideNot(condition) };
  });
  const scanners = terms.buildScanners();
  const triggers = indexTriggers(
    compiled.map(({ condition }) => requiredPatterns(condition, terms.lengths)),
    terms.lengths.length,
  );
  const occurrences = new Occurrences(terms.lengths.length);
  const lastCandidacy = new Float64Array(compiled.length);
  let documents = 0;

  function match(document: RuleDocument): RuleMatch[] {
    documents++;
    const hits = readDocument(document, scanners, occurrences);
    const candidates: number[] = [];
    for (const pattern of occurrences.seenPatterns()) {
      for (let at = triggers.offsets[pattern]!; at < triggers.offsets[pattern + 1]!; at++) {
        const rule = triggers.rules[at]!;
        if (lastCandidacy[rule] === documents) continue;
        lastCandidacy[rule] = documents;
        candidates.push(rule);
      }
    }
    const matches: RuleMatch[] = [];
    for (const candidate of candidates.sort((a, b) => a - b)) {
      const { id, condition, leaves } = compiled[candidate]!;
      if (evaluate(condition, hits)) matches.push({ ruleId: id, hits: hits.list(leaves, hitLimit) });
    }
    return matches;
  }

  return { match };
}

function parseNamedRule({ id, query }: Rule): RuleNode {
  try {
    return parseRule(query);
  } catch (error) {
    if (!(error instanceof RuleSyntaxError)) throw error;
    const { code, column, expected, found } = error;
    throw new RuleSyntaxError({ code, column, expected, ...(found === undefined ? {} : { found }), ruleId: id });
  }
}

type Scanner = { readonly mode: FoldMode; readonly automaton: Automaton; readonly patterns: readonly number[] };

function readDocument(document: RuleDocument, scanners: readonly Scanner[], occurrences: Occurrences): DocumentHits {
  occurrences.startDocument();
  const hits = new DocumentHits(occurrences);
  for (const field of Object.keys(document).sort()) {
    const text = document[field];
    if (typeof text !== 'string' || text === '') continue;
    hits.enterField(field);
    for (const { mode, automaton, patterns } of scanners) {
      const folded = foldWithOffsets(text, mode, 'collapsed');
      hits.enterText(folded);
      automaton.scan(folded.text, hitLimit, (local, start, end) => hits.add(patterns[local]!, start, end));
    }
  }
  return hits;
}

/** The distinct patterns of all rules, numbered, and the distinct uses of them, called leaves. */
class TermTable {
  /** The folded length of each pattern. */
  readonly lengths: number[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly leaves = new Map<string, Leaf>();
  private readonly byMode: Record<FoldMode, { patterns: Pattern[]; numbers: number[] }> = {
    exact: { patterns: [], numbers: [] },
    folded: { patterns: [], numbers: [] },
  };

  leaf(term: RuleTerm, field: RuleField | undefined): Leaf {
    const pattern = this.pattern(term);
    const fieldMask = fieldMaskOf(field);
    const key = `${pattern} ${fieldMask} ${term.text}`;
    const known = this.leaves.get(key);
    if (known !== undefined) return known;
    const leaf: Leaf = { kind: 'leaf', pattern, fieldMask, term: term.text };
    this.leaves.set(key, leaf);
    return leaf;
  }

  buildScanners(): Scanner[] {
    return (['exact', 'folded'] as const)
      .filter((mode) => this.byMode[mode].patterns.length > 0)
      .map((mode) => {
        const { patterns, numbers } = this.byMode[mode];
        return { mode, automaton: buildAutomaton(patterns), patterns: numbers };
      });
  }

  private pattern(term: RuleTerm): number {
    const text = foldWithOffsets(term.text, term.accents, 'collapsed').text.trim();
    const key = `${term.accents} ${term.prefix ? '*' : '.'}${text}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.lengths.length;
    this.numbers.set(key, number);
    this.lengths.push(text.length);
    this.byMode[term.accents].patterns.push({ text, prefix: term.prefix });
    this.byMode[term.accents].numbers.push(number);
    return number;
  }
}

function compileNode(node: RuleNode, field: RuleField | undefined, terms: TermTable): CompiledNode {
  switch (node.kind) {
    case 'term':
      return terms.leaf(node, field);
    case 'near':
      return {
        kind: 'near',
        left: terms.leaf(node.left, field),
        right: terms.leaf(node.right, field),
        distance: node.distance,
      };
    case 'field':
      return compileNode(node.operand, node.field, terms);
    case 'not':
      return { kind: 'not', operand: compileNode(node.operand, field, terms) };
    case 'and':
    case 'or':
      return { kind: node.kind, operands: node.operands.map((operand) => compileNode(operand, field, terms)) };
  }
}

/** For each pattern the rules it makes candidates. */
function indexTriggers(patternsOfRule: readonly (readonly number[])[], patternCount: number) {
  const offsets = new Int32Array(patternCount + 1);
  for (const patterns of patternsOfRule) for (const pattern of patterns) offsets[pattern + 1]!++;
  for (let pattern = 0; pattern < patternCount; pattern++) offsets[pattern + 1]! += offsets[pattern]!;
  const filled = offsets.slice();
  const rules = new Int32Array(offsets[patternCount]!);
  for (const [rule, patterns] of patternsOfRule.entries()) {
    for (const pattern of patterns) rules[filled[pattern]!++] = rule;
  }
  return { offsets, rules };
}
