/** The fields a rule can name, in the order the desk shows them. A term without a field is looked for in all. */
export const ruleFields = ['title', 'body', 'author', 'speaker'] as const;

export type RuleField = (typeof ruleFields)[number];

export type RuleTerm = {
  readonly kind: 'term';
  /** The words as written, without quotation marks, `~` and `*`. */
  readonly text: string;
  /** `folded`: written with `~`, accents don't matter. */
  readonly accents: 'exact' | 'folded';
  /** Written with `*`: the last word may go on. */
  readonly prefix: boolean;
  readonly column: number;
};

export type RuleNear = {
  readonly kind: 'near';
  readonly left: RuleTerm;
  readonly right: RuleTerm;
  /** How many other words may stand between the two. */
  readonly distance: number;
  readonly column: number;
};

/** A parsed rule. Columns count from 1, in UTF-16 code units of the query. */
export type RuleNode =
  | RuleTerm
  | RuleNear
  | { readonly kind: 'and' | 'or'; readonly operands: readonly RuleNode[]; readonly column: number }
  | { readonly kind: 'not'; readonly operand: RuleNode; readonly column: number }
  | { readonly kind: 'field'; readonly field: RuleField; readonly operand: RuleNode; readonly column: number };
