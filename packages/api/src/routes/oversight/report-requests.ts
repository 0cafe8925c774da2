import { z } from '@hono/zod-openapi';
import type { ReportScope } from '@pressdesk/core/oversight';
import { LegalDay } from '../../schemas/index.ts';

/** What a report is about; a place narrows it by the addresses in the records. */
export const ReportQuery = z.object({
  from: LegalDay,
  to: LegalDay,
  place: z
    .string()
    .max(100)
    .transform((text) => text.normalize('NFC').trim())
    .optional(),
});

export function scopeOf({ from, to, place }: z.output<typeof ReportQuery>): ReportScope {
  return { from, to, place: place === undefined || place === '' ? null : place };
}
