import { type Actor, type Authorized, authorize, crawlerActor } from '../../identity/index.ts';
import type { Blobs, Database } from '../../platform/index.ts';
import type { Outlet } from '../../registry/index.ts';
import type { RecordedVersion } from '../record-version.ts';
import { recordTranscript, type TranscriptFile } from './record-transcript.ts';

/**
 * Records a transcript that a person hands in, in that person's name. Who may hand one in may not record pages: the
 * recording itself is done with the crawler's right.
 * @throws DomainError `not-a-transcript`, `broken-times`, `empty-file` or `too-large`
 */
export function uploadTranscript(
  stores: { database: Database; blobs: Blobs },
  actor: Actor,
  outlet: Authorized<Outlet, 'transcript.upload'>,
  file: TranscriptFile,
): Promise<RecordedVersion> {
  const recordable = authorize(crawlerActor, 'item.record', outlet);
  return recordTranscript(stores, actor, recordable, { file, sourceId: null });
}
