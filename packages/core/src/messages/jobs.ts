import { z } from 'zod';
import type { JobDefinition } from '../platform/index.ts';

/** Delivers one message. A server that refuses is asked again after 1, 2, 4 … minutes, for about a day. */
export const deliverMessageJob = {
  name: 'deliver-message',
  data: z.object({ messageId: z.uuid() }),
  queue: {
    policy: 'exclusive',
    heartbeatSeconds: 10,
    expireInSeconds: 300,
    deleteAfterSeconds: 86_400,
    retryLimit: 12,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 6 * 3600,
  },
} as const satisfies JobDefinition<{ messageId: string }>;
