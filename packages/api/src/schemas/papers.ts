import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant } from './common.ts';

/** A paper the office issued; its PDF is at `/api/papers/{id}/pdf`. */
export const PaperRef = z
  .object({
    id: Id,
    kind: z.string(),
    number: z.string().nullable(),
    title: Bilingual,
    issuedAt: Instant,
    /** Who signed; `test` where a test certificate did. */
    signatures: z.array(z.object({ signer: z.string(), kind: z.enum(['personal', 'agency']), test: z.boolean() })),
    sha256: z.string(),
  })
  .openapi('PaperRef');

/** What a signature made now would be worth. */
export const SigningResponse = z.object({ test: z.boolean() }).openapi('Signing');

export type PaperRef = z.infer<typeof PaperRef>;
export type SigningResponse = z.infer<typeof SigningResponse>;
