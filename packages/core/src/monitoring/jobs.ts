import { z } from 'zod';
import type { JobDefinition } from '../platform/index.ts';

/** A worker that dies stops its heartbeat; its job is then given to another after ten seconds. */
const watched = { heartbeatSeconds: 10, expireInSeconds: 300, deleteAfterSeconds: 86_400 } as const;

/** Reads a source: its feed, list page or folder. One at a time for a source, queued or running. */
export const fetchSourceJob = {
  name: 'fetch-source',
  data: z.object({ sourceId: z.uuid() }),
  queue: { ...watched, policy: 'exclusive', retryLimit: 2, retryDelay: 5, retryBackoff: true },
} as const satisfies JobDefinition<{ sourceId: string }>;

/** Reads one page or file that a source named. One at a time for an address, queued or running. */
export const fetchPageJob = {
  name: 'fetch-page',
  data: z.object({ sourceId: z.uuid(), url: z.string() }),
  queue: { ...watched, policy: 'exclusive', retryLimit: 3, retryDelay: 5, retryBackoff: true },
} as const satisfies JobDefinition<{ sourceId: string; url: string }>;
