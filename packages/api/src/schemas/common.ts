import { z } from '@hono/zod-openapi';

/** An instant on the wire: ISO 8601 with an offset. */
export const Instant = z.iso.datetime({ offset: true });

export const Id = z.uuid();

/** A day that law or the press can be about; the year 0, which ISO 8601 has, databases have not. */
export const LegalDay = z.iso
  .date({ abort: true })
  .refine((day) => day >= '1900-01-01' && day <= '2200-12-31', 'out of range');

/** Text in both languages of the interface. */
export const Bilingual = z.object({ vi: z.string(), en: z.string() }).openapi('Bilingual');

export const OutletKind = z.enum([
  'newspaper',
  'magazine',
  'radio',
  'television',
  'aggregated-site',
  'grassroots-radio',
]);

export const ItemKind = z.enum(['article', 'broadcast', 'print-issue']);
export const Severity = z.enum(['low', 'medium', 'high']);

/** RFC 9457 problem details; `code` is what a program should look at. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string().optional(),
    /** One entry a bad field; `pointer` is a JSON pointer (RFC 6901) into the request. */
    errors: z.array(z.object({ pointer: z.string(), detail: z.string(), code: z.string().optional() })).optional(),
    /** Facts a screen can use, such as who holds a claim. */
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof Problem>;

/** What a list answers: a page and the cursor of the next one (null on the last page). */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const OutletRef = z
  .object({ id: Id, code: z.string(), name: z.string(), kind: OutletKind })
  .openapi('OutletRef');

export const PersonRef = z.object({ id: z.string(), name: z.string() }).openapi('PersonRef');
