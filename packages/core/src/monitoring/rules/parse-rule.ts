import { type RuleField, type RuleNode, type RuleTerm, ruleFields } from './rule-ast.ts';
import { quoteExcerpt, RuleSyntaxError } from './rule-syntax-error.ts';
import { type RuleToken, tokeniseRule } from './tokenise-rule.ts';

/** What a rule may cost: characters (UTF-16 code units), nesting of parentheses and NOT, terms. */
export const ruleLimits = { length: 4000, depth: 50, terms: 200 } as const;

/**
 * Reads a rule.
 *
 *     rule     = all { OR all }
 *     all      = some { [AND] some }                 words side by side must all occur
 *     some     = NOT some | part
 *     part     = "(" rule ")" | field ":" ("(" rule ")" | term) | term [NEAR/n term]
 *     term     = ["~"] (word | "phrase") ["*"]
 *
 * A Vietnamese word of several syllables is a phrase and needs quotation marks. A term is compared with its accents,
 * whether it has any or not; `~` before it ignores them on both sides. VÀ, HOẶC, KHÔNG and GẦN/n stand for AND, OR, NOT
 * and NEAR/n.
 *
 * @throws RuleSyntaxError with the column and what was expected there; also when the rule, or one of its alternatives,
 * has no term that must occur
 */
export function parseRule(query: string): RuleNode {
  if (query.length > ruleLimits.length) throw pastLimit('tooLong', 'length', ruleLimits.length + 1);
  const tokens = tokeniseRule(query);
  if (tokens.length === 1) throw new RuleSyntaxError({ code: 'empty', column: 1, expected: operandStarts });
  const parser = new Parser(query, tokens);
  const rule = parser.alternatives(0);
  parser.take('end', ['AND', 'OR', 'NOT', 'term', '"phrase"', 'end']);
  refuseOnlyNegated(rule);
  return rule;
}

const operandStarts = ['term', '"phrase"', '(', 'NOT', '~', ...ruleFields.map((field) => `${field}:`)];

class Parser {
  private readonly query: string;
  private readonly tokens: readonly RuleToken[];
  private at = 0;
  private terms = 0;
  private insideField = false;

  constructor(query: string, tokens: readonly RuleToken[]) {
    this.query = query;
    this.tokens = tokens;
  }

  alternatives(depth: number): RuleNode {
    const { column } = this.next();
    const operands = [this.conjunction(depth)];
    while (this.next().kind === 'OR') {
      this.at++;
      operands.push(this.conjunction(depth));
    }
    return operands.length === 1 ? operands[0]! : { kind: 'or', operands, column };
  }

  /** Takes a token of this kind or refuses the one that is there. */
  take(kind: RuleToken['kind'], expected: readonly string[]): void {
    if (this.next().kind !== kind) throw this.unexpected(expected);
    this.at++;
  }

  private conjunction(depth: number): RuleNode {
    const { column } = this.next();
    const operands = [this.negation(depth)];
    for (;;) {
      const { kind } = this.next();
      if (kind === 'OR' || kind === ')' || kind === 'end' || kind === 'near') break;
      if (kind === 'AND') this.at++;
      operands.push(this.negation(depth));
    }
    return operands.length === 1 ? operands[0]! : { kind: 'and', operands, column };
  }

  private negation(depth: number): RuleNode {
    const { kind, column } = this.next();
    if (kind !== 'NOT') return this.part(depth);
    this.at++;
    return { kind: 'not', operand: this.negation(this.deeper(depth, column)), column };
  }

  private part(depth: number): RuleNode {
    const token = this.next();
    if (token.kind === '(') return this.group(depth);
    if (token.kind === 'field') return this.field(token.name, depth);
    if (token.kind !== 'term' && token.kind !== '~') throw this.unexpected(operandStarts);
    const left = this.term();
    const near = this.next();
    if (near.kind !== 'near') return left;
    this.at++;
    const right = this.term();
    if (this.next().kind === 'near') throw this.unexpected(['AND', 'OR', 'NOT', 'end']);
    return { kind: 'near', left, right, distance: near.distance, column: left.column };
  }

  private group(depth: number): RuleNode {
    const inner = this.deeper(depth, this.next().column);
    this.at++;
    const group = this.alternatives(inner);
    this.take(')', [')', 'AND', 'OR', 'NOT']);
    return group;
  }

  private field(written: string, depth: number): RuleNode {
    const { column } = this.next();
    const name = `${written}:`;
    const field = ruleFields.find((known) => known === written.toLowerCase());
    if (field === undefined) throw unknownField(name, column);
    if (this.insideField)
      throw new RuleSyntaxError({ code: 'nestedField', column, expected: ['term', '"phrase"'], found: name });
    this.at++;
    this.insideField = true;
    const operand = this.next().kind === '(' ? this.group(depth) : this.term();
    this.insideField = false;
    return { kind: 'field', field, operand, column };
  }

  private term(): RuleTerm {
    const { kind: first, column } = this.next();
    if (first === '~') this.at++;
    const token = this.next();
    if (token.kind !== 'term') throw this.unexpected(first === '~' ? ['term', '"phrase"'] : ['term', '"phrase"', '~']);
    this.at++;
    this.terms++;
    if (this.terms > ruleLimits.terms) throw pastLimit('tooManyTerms', 'terms', column);
    return {
      kind: 'term',
      text: token.text,
      accents: first === '~' ? 'folded' : 'exact',
      prefix: token.prefix,
      column,
    };
  }

  private next(): RuleToken {
    return this.tokens[this.at]!;
  }

  private deeper(depth: number, column: number): number {
    if (depth >= ruleLimits.depth) throw pastLimit('tooDeep', 'depth', column);
    return depth + 1;
  }

  private unexpected(expected: readonly string[]): RuleSyntaxError {
    const { kind, column } = this.next();
    const end = this.tokens[this.at + 1]?.column ?? column;
    const found = kind === 'end' ? 'end' : quoteExcerpt(this.query.slice(column - 1, end - 1).trim());
    return new RuleSyntaxError({ code: 'unexpected', column, expected, found });
  }
}

function pastLimit(code: 'tooLong' | 'tooDeep' | 'tooManyTerms', limit: keyof typeof ruleLimits, column: number) {
  return new RuleSyntaxError({ code, column, expected: [], found: String(ruleLimits[limit]) });
}

function unknownField(found: string, column: number): RuleSyntaxError {
  const expected = ruleFields.map((field: RuleField) => `${field}:`);
  return new RuleSyntaxError({ code: 'unknownField', column, expected, found });
}

/** A rule that can hold without any of its words would have to be tried on every text, and could show no passage. */
function refuseOnlyNegated(rule: RuleNode): void {
  const culprit = withoutRequiredTerm(rule);
  if (culprit !== undefined) {
    throw new RuleSyntaxError({ code: 'onlyNegated', column: culprit.column, expected: ['term', '"phrase"'] });
  }
}

/** The part that can hold although none of its terms outside NOT occurs. */
function withoutRequiredTerm(node: RuleNode): RuleNode | undefined {
  switch (node.kind) {
    case 'term':
    case 'near':
      return undefined;
    case 'not':
      return node;
    case 'field':
      return withoutRequiredTerm(node.operand);
    case 'and': {
      const parts = node.operands.map(withoutRequiredTerm);
      return parts.includes(undefined) ? undefined : parts[0];
    }
    case 'or':
      return node.operands.map(withoutRequiredTerm).find((part) => part !== undefined);
  }
}
