import { z } from '@hono/zod-openapi';
import { Bilingual } from './common.ts';
import { LegalStatus } from './licences.ts';

/** A licence in a list of the public register; the status is today's. */
export const RegisterListItem = z
  .object({
    publicId: z.string(),
    number: z.string(),
    procedure: z.object({ code: z.string(), name: Bilingual }),
    subject: z.string(),
    holder: z.string(),
    holderAddress: z.string(),
    status: LegalStatus,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    suspendedUntil: z.iso.date().nullable(),
  })
  .openapi('RegisterListItem');

/** A licence as anybody may read it, on a day. */
export const RegisterEntryResponse = z
  .object({
    publicId: z.string(),
    number: z.string(),
    kind: z.enum(['licence', 'confirmation', 'acknowledgement']),
    procedure: z.object({ code: z.string(), name: Bilingual }),
    subject: z.string(),
    holder: z.string(),
    holderAddress: z.string(),
    /** The day it is looked at. */
    on: z.iso.date(),
    /** What it was worth then; null before it was granted. */
    status: LegalStatus.nullable(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    suspendedUntil: z.iso.date().nullable(),
    version: z.object({ number: z.int(), effectiveFrom: z.iso.date(), isCurrent: z.boolean() }),
    /** What it allows. */
    fields: z.array(z.object({ key: z.string(), label: Bilingual, text: z.string() })),
    domains: z.array(z.string()),
    conditions: z.array(z.string()),
    paperSha256: z.string().nullable(),
    /** Newest first. */
    decisions: z.array(
      z.object({
        action: z.string(),
        effectiveOn: z.iso.date(),
        endsOn: z.iso.date().nullable(),
        basis: z.string(),
      }),
    ),
    versions: z.array(z.object({ number: z.int(), effectiveFrom: z.iso.date() })),
  })
  .openapi('RegisterEntry');

/** Public keys (RFC 7517, RFC 8037) that check the seal of a printed licence and the daily files. */
export const RegisterKeys = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        use: z.literal('sig'),
        alg: z.literal('EdDSA'),
        kid: z.string(),
        x: z.string(),
      }),
    ),
  })
  .openapi('RegisterKeys');
