import { z } from '@hono/zod-openapi';
import { mayOnAll, type SignedInActor } from '@pressdesk/core/identity';
import type { MessageFilter as StoredFilter } from '@pressdesk/core/messages';
import { Id, MessageChannel, MessageStatus } from '../../schemas/index.ts';
import { authorizeList } from '../own-lists.ts';

/** What narrows messages, in the list and in its export. */
export const MessageFilter = z.object({
  status: MessageStatus.optional(),
  channel: MessageChannel.optional(),
  kind: z.string().min(1).max(60).optional(),
  /** What they are about: the id of a licence or a dossier, with its type. */
  aboutType: z.enum(['licence', 'dossier']).optional(),
  aboutId: Id.optional(),
});

/** The office sees all it wrote; a publisher's person what is in their portal. */
export function toStoredFilter(
  actor: SignedInActor,
  { aboutType, aboutId, ...filter }: z.output<typeof MessageFilter>,
): Omit<StoredFilter, 'cursor' | 'limit'> {
  const { publisherId } = authorizeList<{ publisherId?: string | undefined }>(actor, 'message.read', {});
  return {
    ...filter,
    ...(mayOnAll(actor, 'message.read') ? {} : { portalOf: publisherId }),
    ...(aboutType && aboutId ? { about: { type: aboutType, id: aboutId } } : {}),
  };
}
