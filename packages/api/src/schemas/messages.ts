import { z } from '@hono/zod-openapi';
import { Id, Instant } from './common.ts';

export const MessageChannel = z.enum(['email', 'portal']);
/** `logged`: the office has no mail server, so it was written to the log and is read here. */
export const MessageStatus = z.enum(['queued', 'sent', 'failed', 'logged']);

export const MessageResponse = z
  .object({
    id: Id,
    kind: z.string(),
    channel: MessageChannel,
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    about: z.object({ type: z.string(), id: z.string() }),
    status: MessageStatus,
    createdAt: Instant,
    settledAt: Instant.nullable(),
    attempts: z.int(),
    /** What the other side answered last. */
    answer: z.string().nullable(),
  })
  .openapi('Message');

export type MessageResponse = z.infer<typeof MessageResponse>;
