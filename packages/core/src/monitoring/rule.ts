import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

export type Bilingual = { vi: string; en: string };

/** The row of law a rule touches, with how sure we are of it (V text read, S secondary, OLD, M memory, D deduced). */
export type Provision = {
  id: string;
  instrument: string;
  text: Bilingual;
  confidence: 'V' | 'S' | 'OLD' | 'M' | 'D';
};

export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

/** 1 to 3, so that the worst sorts first. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity) + 1;
}

export function severityOf(rank: number): Severity {
  return severities[rank - 1] ?? 'low';
}

/** A rule raises signals; it never decides. A `check` is a fact the system itself finds, such as a silent edit. */
export const Rule = defineEntity({
  name: 'Rule',
  tableName: 'rules',
  properties: (p) => ({
    id: p.uuid().primary(),
    code: p.text().unique(),
    kind: p.enum(['query', 'check'] as const),
    status: p.enum(['live', 'retired'] as const),
    currentVersionId: p.uuid(),
    createdAt: p.type(InstantType),
    rowVersion: p.integer(),
  }),
});
export type Rule = InferEntity<typeof Rule>;

/** What a rule said at a time. Never changed: every signal keeps the version that raised it. */
export const RuleVersion = defineEntity({
  name: 'RuleVersion',
  tableName: 'rule_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    ruleId: p.uuid(),
    number: p.integer(),
    /** Null for a check. */
    query: p.text().nullable(),
    name: p.json<Bilingual>(),
    severity: p.enum(severities),
    topic: p.text(),
    provision: p.json<Provision>().nullable(),
    createdAt: p.type(InstantType),
    createdById: p.text(),
    createdByName: p.text(),
  }),
});
export type RuleVersion = InferEntity<typeof RuleVersion>;
