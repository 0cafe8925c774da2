import { decodeCursor, type Page, requireFound, type Tx, toInstant, toPage } from '../platform/index.ts';
import type { Bilingual, Provision, Severity } from './rule.ts';
import { explainRule, parseRule } from './rules/index.ts';

export type RuleVersionView = {
  id: string;
  number: number;
  query: string | null;
  name: Bilingual;
  severity: Severity;
  topic: string;
  provision: Provision | null;
  /** The rule in plain words. */
  explanation: Bilingual;
  createdAt: Temporal.Instant;
  createdBy: { id: string; name: string } | null;
};

export type RuleView = {
  id: string;
  code: string;
  kind: 'query' | 'check';
  status: 'live' | 'retired';
  current: RuleVersionView;
  signalCount: number;
  rowVersion: number;
};

export type RuleVersionRow = {
  id: string;
  number: number;
  query: string | null;
  name: Bilingual;
  severity: Severity;
  topic: string;
  provision: Provision | null;
  created_at: string;
  created_by_id: string;
  created_by_name: string;
};

type RuleRow = {
  rule_id: string;
  code: string;
  kind: 'query' | 'check';
  status: 'live' | 'retired';
  row_version: number;
  signal_count: string | number;
} & RuleVersionRow;

const select = `
  select r.id as rule_id, r.code, r.kind, r.status, r.row_version, v.*,
         (select count(*) from signals s join rule_versions sv on sv.id = s.rule_version_id where sv.rule_id = r.id)
           as signal_count
    from rules r join rule_versions v on v.id = r.current_version_id`;

/** Rules by code, the live ones first. */
export async function listRules(
  tx: Tx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<RuleView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const rows = await tx.sql<RuleRow>(
    `${select} where ($1::text is null or (r.status, r.code) > ($1, $2)) order by r.status, r.code limit $3`,
    [after[0], after[1], query.limit + 1],
  );
  return toPage(rows, query.limit, (row) => [row.status, row.code], toRule);
}

/** @throws DomainError `not-found` */
export async function getRule(tx: Tx, id: string): Promise<RuleView & { versions: RuleVersionView[] }> {
  const [row] = await tx.sql<RuleRow>(`${select} where r.id = $1`, [id]);
  const rule = toRule(requireFound(row, 'rule'));
  const versions = await tx.sql<RuleVersionRow>('select * from rule_versions where rule_id = $1 order by number desc', [
    id,
  ]);
  return { ...rule, versions: versions.map(toRuleVersion) };
}

function toRule(row: RuleRow): RuleView {
  return {
    id: row.rule_id,
    code: row.code,
    kind: row.kind,
    status: row.status,
    current: toRuleVersion(row),
    signalCount: Number(row.signal_count),
    rowVersion: row.row_version,
  };
}

export function toRuleVersion(row: RuleVersionRow): RuleVersionView {
  return {
    id: row.id,
    number: row.number,
    query: row.query,
    name: row.name,
    severity: row.severity,
    topic: row.topic,
    provision: row.provision,
    explanation: explain(row.query),
    createdAt: toInstant(row.created_at),
    createdBy: { id: row.created_by_id, name: row.created_by_name },
  };
}

/** A check has no query; what it found is said in its signal's note. */
function explain(query: string | null): Bilingual {
  if (query === null) {
    return {
      vi: 'Hệ thống tự kiểm tra, không dựa vào từ ngữ.',
      en: 'A check the system makes, not a search for words.',
    };
  }
  const rule = parseRule(query);
  return { vi: explainRule(rule, 'vi'), en: explainRule(rule, 'en') };
}
