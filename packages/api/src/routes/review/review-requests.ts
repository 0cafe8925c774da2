import { z } from '@hono/zod-openapi';
import type { ReviewFilter } from '@pressdesk/core/monitoring';
import { Id, ItemKind, Severity } from '../../schemas/index.ts';

/** What narrows the queue. */
export const ReviewFilterFields = z.object({
  severity: Severity.optional(),
  outlet: Id.optional(),
  topic: z.string().min(1).max(60).optional(),
  kind: ItemKind.optional(),
});

export function toFilter({ outlet, severity, topic, kind }: z.output<typeof ReviewFilterFields>): ReviewFilter {
  return { outletId: outlet, severity, topic, kind };
}

/** The fencing token of one's claim. */
export const ClaimToken = z.int().min(1).max(2_147_483_647);

export const ClaimTokenRequest = z.object({ token: ClaimToken }).openapi('ClaimTokenRequest');

export const Reason = z
  .string()
  .max(4_000)
  .transform((text) => text.normalize('NFC').trim());
