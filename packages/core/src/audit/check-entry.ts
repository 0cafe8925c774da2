import { hashEntry, hashedInstant } from './hash-entry.ts';

export type AuditFault = 'missing' | 'changed' | 'unchained';

/** An entry as the database gives it. */
export type AuditRow = {
  seq: number | string;
  at: string;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  type: string;
  subject_type: string;
  subject_id: string;
  data: Record<string, unknown>;
  prev_hash: string;
  hash: string;
};

/** What is wrong with an entry that should follow another one; null when nothing is. */
export function faultOf(row: AuditRow, before: { seq: number; hash: string }): AuditFault | null {
  if (Number(row.seq) !== before.seq + 1) return 'missing';
  if (row.prev_hash !== before.hash) return 'unchained';
  return hashRow(row) === row.hash ? null : 'changed';
}

function hashRow(row: AuditRow): string | null {
  const at = Temporal.Instant.from(row.at);
  // Entries are written to the millisecond; anything finer was put there later, and the hash doesn't cover it.
  if (!at.equals(at.round('millisecond'))) return null;
  return hashEntry({
    seq: Number(row.seq),
    at: hashedInstant(at),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    type: row.type,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    data: row.data,
    prevHash: row.prev_hash,
  });
}
