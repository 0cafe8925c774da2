import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

/**
 * One line of the append-only log. `hash` is the SHA-256 over the canonical JSON (RFC 8785) of all other columns,
 * among them `prevHash`, the hash of the entry before. A trigger refuses to change or delete a row.
 */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_log',
  properties: (p) => ({
    seq: p.integer().primary(),
    at: p.type(InstantType),
    actorKind: p.enum(['user', 'system'] as const),
    actorId: p.text(),
    actorName: p.text(),
    /** What was done, as `noun.verb`. */
    type: p.text(),
    subjectType: p.text(),
    subjectId: p.text(),
    data: p.json<Record<string, unknown>>(),
    prevHash: p.text(),
    hash: p.text(),
  }),
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
