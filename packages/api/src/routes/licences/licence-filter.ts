import { z } from '@hono/zod-openapi';
import { Id, LegalDay, LegalStatus } from '../../schemas/index.ts';

/** What narrows licences, in the list and in its export. */
export const LicenceFilter = z.object({
  /** Words of number, holder, place, what it is for and kind, with or without their accents. */
  q: z.string().max(200).optional(),
  status: LegalStatus.optional(),
  /** Code of the procedure. */
  procedure: z.string().min(1).max(20).optional(),
  publisherId: Id.optional(),
  outletId: Id.optional(),
  /** Only those whose last day is before this one. */
  endsBefore: LegalDay.optional(),
});
