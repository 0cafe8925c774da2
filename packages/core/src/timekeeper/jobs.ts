import { z } from 'zod';
import type { JobDefinition } from '../platform/index.ts';

/** How long after one run the next begins. */
export const timekeeperEverySeconds = 3600;

/** Does what falls due by time alone. One waits and one runs at most, however many processes ask for it. */
export const keepTimeJob = {
  name: 'keep-time',
  data: z.object({}),
  queue: {
    policy: 'stately',
    heartbeatSeconds: 10,
    expireInSeconds: 3600,
    deleteAfterSeconds: 86_400,
    retryLimit: 3,
    retryDelay: 30,
    retryBackoff: true,
  },
} as const satisfies JobDefinition<Record<string, never>>;
