export type Rule = { readonly id: string; readonly query: string };

/** Text by field. Terms with a field prefix look at title, body, author and speaker; the others at every field there is. */
export type RuleDocument = { readonly [field: string]: string | null | undefined };

export type RuleHit = {
  readonly field: string;
  /** UTF-16 code units of the field as it was given, whatever its normal form; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The term as written in the rule, without quotation marks, `~` and `*`. */
  readonly term: string;
};

export type RuleMatch = { readonly ruleId: string; readonly hits: readonly RuleHit[] };

export type CompiledRules = {
  /**
   * The rules that hold for a document, in the order they were given, each with every occurrence of its terms that don't
   * stand under NOT: by field name, then start, then end; one hit a passage; at most `hitLimit` a rule.
   */
  match(document: RuleDocument): RuleMatch[];
};
