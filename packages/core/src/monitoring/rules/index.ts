/** Monitoring rules: what they may say, how they are read, and all of them matched against a document at once. */

export { compileRules, hitLimit } from './compile-rules.ts';
export { explainRule } from './explain-rule.ts';
export { parseRule, ruleLimits } from './parse-rule.ts';
export { type RuleField, type RuleNear, type RuleNode, type RuleTerm, ruleFields } from './rule-ast.ts';
export type { CompiledRules, Rule, RuleDocument, RuleHit, RuleMatch } from './rule-match.ts';
export { type RuleLocale, type RuleSyntaxCode, RuleSyntaxError, type RuleSyntaxProblem } from './rule-syntax-error.ts';
