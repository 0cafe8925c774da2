import type { Database } from '../platform/index.ts';
import { type AuditFault, type AuditRow, faultOf } from './check-entry.ts';
import { genesisHash } from './hash-entry.ts';

export type AuditVerdict =
  | { ok: true; entries: number; lastHash: string }
  | { ok: false; entries: number; brokenSeq: number; why: AuditFault };

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
      tx.sql<AuditRow>('select * from audit_log where seq > $1 order by seq limit $2', [seq, batchSize]),
    );
    for (const row of rows) {
      const why = faultOf(row, { seq, hash: prevHash });
      if (why) return { ok: false, entries: seq, brokenSeq: seq + 1, why };
      seq += 1;
      prevHash = row.hash;
    }
    onProgress?.(seq);
    if (rows.length < batchSize) return { ok: true, entries: seq, lastHash: prevHash };
  }
}
