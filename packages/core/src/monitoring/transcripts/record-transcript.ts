import type { Actor, Authorized } from '../../identity/index.ts';
import { type Blobs, type Database, DomainError, type ProblemCode, type Tx } from '../../platform/index.ts';
import type { Outlet } from '../../registry/index.ts';
import { identityKeyOfTranscript } from '../identity-key.ts';
import { type RecordedVersion, recordVersion } from '../record-version.ts';
import { parseTranscript } from './parse-transcript.ts';
import { readBroadcast } from './read-broadcast.ts';
import { TranscriptError, type TranscriptErrorCode } from './transcript.ts';

export type TranscriptFile = {
  bytes: Uint8Array;
  name: string;
  contentType: string | null;
  /** Left out, the file's own title or its name. */
  title: string | null;
  airedAt: Temporal.Instant | null;
};

const problemOf: Record<TranscriptErrorCode, ProblemCode> = {
  empty: 'empty-file',
  notATranscript: 'not-a-transcript',
  tooLarge: 'too-large',
  tooManyCues: 'too-large',
  brokenTimes: 'broken-times',
};

/**
 * Reads a transcript and records it as a broadcast of the outlet. The same file again changes nothing; a file of the
 * same name with another text is its next version.
 * @param sourceId the drop folder it lay in; null for what a person hands in
 * @param within work that belongs into the same transaction, such as noting that the folder's file was read
 * @throws DomainError `not-a-transcript`, `broken-times`, `empty-file` or `too-large`, with the reader's sentence
 */
export async function recordTranscript(
  { database, blobs }: { database: Database; blobs: Blobs },
  actor: Actor,
  outlet: Authorized<Outlet, 'item.record'>,
  input: { file: TranscriptFile; sourceId: string | null },
  within: (tx: Tx, recorded: RecordedVersion) => Promise<void> = async () => undefined,
): Promise<RecordedVersion> {
  const { file, sourceId } = input;
  const transcript = parse(file);
  const read = readBroadcast(transcript, { ...file, identityKey: identityKeyOfTranscript(file.name) });
  const blob = await blobs.put(file.bytes);
  return database.transaction(async (tx) => {
    const capture = {
      url: `file:${file.name}`,
      fetchedAt: tx.clock.now(),
      status: 200,
      mediaType: file.contentType,
      headers: {},
      ...blob,
    };
    const recorded = await recordVersion(tx, actor, outlet, { database, sourceId, read, capture });
    await within(tx, recorded);
    return recorded;
  });
}

function parse(file: TranscriptFile) {
  try {
    return parseTranscript(file.bytes, { fileName: file.name, contentType: file.contentType });
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    throw new DomainError(problemOf[error.code], error.message, {
      fieldErrors: [{ pointer: '/file', detail: error.message }],
      cause: error,
    });
  }
}
