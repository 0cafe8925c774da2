import { type Actor, type Authorized, authorize, crawlerActor } from '../identity/index.ts';
import type { Database, Tx } from '../platform/index.ts';
import type { Outlet } from '../registry/index.ts';
import { type ReadItem, type RecordedVersion, recordVersion } from './record-version.ts';

/**
 * Records a broadcast whose transcript a person hands in, in that person's name. The same file name at the same outlet
 * is the same broadcast: a changed text becomes its next version.
 * @param input.stored the file's bytes, stored already: their SHA-256 and length
 */
export async function uploadTranscript(
  tx: Tx,
  actor: Actor,
  outlet: Authorized<Outlet, 'transcript.upload'>,
  input: {
    database: Database;
    read: ReadItem;
    file: { name: string; mediaType: string | null };
    stored: { sha256: string; bytes: number };
  },
): Promise<RecordedVersion> {
  // Who may hand in a transcript may not record pages; the reading itself is the crawler's right.
  const recordable = authorize(crawlerActor, 'item.record', outlet);
  return recordVersion(tx, actor, recordable, {
    database: input.database,
    sourceId: null,
    read: input.read,
    capture: {
      url: `upload:${encodeURIComponent(input.file.name)}`,
      fetchedAt: tx.clock.now(),
      status: 200,
      mediaType: input.file.mediaType,
      headers: {},
      ...input.stored,
    },
  });
}
