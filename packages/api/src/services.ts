import type { Auth } from '@pressdesk/core/identity';
import type { PaperPress, SealKeys } from '@pressdesk/core/papers';
import type { Blobs, Config, Database, Jobs, Logger } from '@pressdesk/core/platform';
import type { SearchEngine } from '@pressdesk/core/search';

/** Everything the API works with; opened and closed by whoever starts it. */
export type Services = {
  readonly database: Database;
  readonly auth: Auth;
  readonly search: SearchEngine;
  readonly blobs: Blobs;
  /** Sets and signs the documents the office issues. */
  readonly press: PaperPress;
  /** The keys that seal printed licences and the files of the register. */
  readonly seal: SealKeys;
  /** Left out where the process has no job queue; then what enqueues is refused. */
  readonly jobs?: Jobs;
  readonly config: Config;
  readonly log: Logger;
};

/** The address people type: as configured, or where the server listens. */
export function publicUrlOf(config: Config): string {
  return config.publicUrl ?? `http://${config.host}:${config.port}`;
}
