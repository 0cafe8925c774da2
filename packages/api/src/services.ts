import type { Auth } from '@pressdesk/core/identity';
import type { ReadItem } from '@pressdesk/core/monitoring';
import type { Blobs, Clock, Config, Database, Jobs, Logger } from '@pressdesk/core/platform';
import type { SearchEngine } from '@pressdesk/core/search';

/** A transcript a person hands in. */
export type TranscriptFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string | null;
  readonly title: string | null;
  readonly airedAt: Temporal.Instant | null;
};

/**
 * Reads a transcript as an item.
 * @throws DomainError `not-a-transcript`, `broken-times`, `empty-file` or `too-large`
 */
export type ReadTranscript = (file: TranscriptFile) => ReadItem;

/** Everything the API works with; opened and closed by whoever starts it. */
export type Services = {
  readonly database: Database;
  readonly auth: Auth;
  readonly search: SearchEngine;
  readonly blobs: Blobs;
  /** Left out where the process has no job queue; then what enqueues is refused. */
  readonly jobs?: Jobs;
  /** Given by who composes the program, because reading is another package's. Left out, uploads are refused. */
  readonly readTranscript?: ReadTranscript;
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
};

/** The address people type: as configured, or where the server listens. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://${config.host}:${config.port}`;
}
