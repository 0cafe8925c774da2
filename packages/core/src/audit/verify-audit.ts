import { type Database, toInstant } from '../platform/index.ts';
import { genesisHash, hashEntry, hashedInstant } from './hash-entry.ts';

export type AuditVerdict =
  | { ok: true; entries: number; lastHash: string }
  | { ok: false; entries: number; brokenSeq: number; why: 'missing' | 'changed' | 'unchained' };

type Row = {
  seq: number | string;
  at: string;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  type: string;
  subject_type: string;
  subject_id: string;
  data: Record<string, unknown> | string;
  prev_hash: string;
  hash: string;
};

const batchSize = 2_000;

/**
 * Walks the whole chain and names the first entry that is missing, was changed, or doesn't follow the one before.
 * What it can't see is a log cut off at its end, unless the caller compares `lastHash` with one kept elsewhere.
 */
export async function verifyAudit(database: Database, onProgress?: (entries: number) => void): Promise<AuditVerdict> {
  let prevHash = genesisHash;
  let seq = 0;
  for (;;) {
    const rows = await database.transaction((tx) =>
      tx.sql<Row>('select * from audit_log where seq > $1 order by seq limit $2', [seq, batchSize]),
    );
    for (const row of rows) {
      if (Number(row.seq) !== seq + 1) return { ok: false, entries: seq, brokenSeq: seq + 1, why: 'missing' };
      seq += 1;
      if (row.prev_hash !== prevHash) return { ok: false, entries: seq - 1, brokenSeq: seq, why: 'unchained' };
      if (hashRow(row) !== row.hash) return { ok: false, entries: seq - 1, brokenSeq: seq, why: 'changed' };
      prevHash = row.hash;
    }
    onProgress?.(seq);
    if (rows.length < batchSize) return { ok: true, entries: seq, lastHash: prevHash };
  }
}

function hashRow(row: Row): string {
  return hashEntry({
    seq: Number(row.seq),
    at: hashedInstant(toInstant(row.at)),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    type: row.type,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    data: typeof row.data === 'string' ? JSON.parse(row.data) : row.data,
    prevHash: row.prev_hash,
  });
}
