import { decodeCursor, type Page, type Tx, toInstant, toPage } from '../platform/index.ts';

export type AuditView = {
  seq: number;
  at: Temporal.Instant;
  actor: { kind: 'user' | 'system'; id: string; name: string };
  type: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  hash: string;
};

/** The log, newest first; `subjectId` narrows it to one subject. */
export async function listAudit(
  tx: Tx,
  query: { cursor?: string | undefined; limit: number; subjectId?: string | undefined },
): Promise<Page<AuditView>> {
  const before = query.cursor ? Number(decodeCursor(query.cursor, 1)[0]) : null;
  const rows = await tx.sql<{
    seq: number | string;
    at: string;
    actor_kind: 'user' | 'system';
    actor_id: string;
    actor_name: string;
    type: string;
    subject_type: string;
    subject_id: string;
    data: Record<string, unknown>;
    hash: string;
  }>(
    `select * from audit_log
      where ($1::bigint is null or seq < $1) and ($2::text is null or subject_id = $2)
      order by seq desc limit $3`,
    [before, query.subjectId ?? null, query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [Number(row.seq)],
    (row) => ({
      seq: Number(row.seq),
      at: toInstant(row.at),
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
      type: row.type,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      data: row.data,
      hash: row.hash,
    }),
  );
}
