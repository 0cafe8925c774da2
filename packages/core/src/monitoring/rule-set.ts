import type { Database, Tx } from '../platform/index.ts';
import { type CompiledRules, compileRules } from './rules/index.ts';

/** The live rules, compiled to run in one pass, and which version each of them is. */
export type RuleSet = {
  revision: number;
  compiled: CompiledRules;
  /** By rule version id for `query` rules, by code for checks. */
  versions: ReadonlyMap<string, LiveRule>;
  checks: ReadonlyMap<string, LiveRule>;
};

export type LiveRule = { ruleId: string; ruleVersionId: string; code: string; severityRank: number; topic: string };

type Row = {
  rule_id: string;
  version_id: string;
  code: string;
  kind: 'query' | 'check';
  query: string | null;
  severity_rank: number;
  topic: string;
};

const cached = new WeakMap<Database['orm'], RuleSet>();

/** The rules as they stand in this transaction. Compiled once, and again when a rule has changed. */
export async function loadRuleSet(tx: Tx, database: Database): Promise<RuleSet> {
  const [state] = await tx.sql<{ revision: string | number }>('select revision from rule_state');
  const revision = Number(state?.revision ?? 0);
  const known = cached.get(database.orm);
  if (known?.revision === revision) return known;
  const rows = await tx.sql<Row>(
    `select r.id as rule_id, v.id as version_id, r.code, r.kind, v.query, v.topic,
            case v.severity when 'high' then 3 when 'medium' then 2 else 1 end as severity_rank
       from rules r join rule_versions v on v.id = r.current_version_id
      where r.status = 'live' order by r.code`,
  );
  const live = (row: Row): LiveRule => ({
    ruleId: row.rule_id,
    ruleVersionId: row.version_id,
    code: row.code,
    severityRank: row.severity_rank,
    topic: row.topic,
  });
  const queries = rows.filter((row) => row.kind === 'query');
  const set: RuleSet = {
    revision,
    compiled: compileRules(queries.map((row) => ({ id: row.version_id, query: row.query ?? '' }))),
    versions: new Map(queries.map((row) => [row.version_id, live(row)])),
    checks: new Map(rows.filter((row) => row.kind === 'check').map((row) => [row.code, live(row)])),
  };
  cached.set(database.orm, set);
  return set;
}

/** Marks compiled sets as old; to be called by every operation that changes a rule. */
export async function touchRules(tx: Tx): Promise<void> {
  await tx.sql('update rule_state set revision = revision + 1');
}
