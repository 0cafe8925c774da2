import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, OutletRef, Severity } from './common.ts';
import { LegalStatus } from './licences.ts';
import { Provision } from './monitoring.ts';

export const PublisherResponse = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    outlets: z.array(z.object({ id: Id, name: z.string() })),
  })
  .openapi('Publisher');

export const OutletSignalCode = z.enum([
  'check.licence-expired',
  'check.licence-suspended',
  'check.no-licence',
  'check.out-of-scope',
  'check.domain-not-listed',
  'check.masthead-differs',
]);

/** Something about an outlet that doesn't fit its licence. The system raises and clears it; a person decides. */
export const OutletSignalResponse = z
  .object({
    id: Id,
    outlet: OutletRef,
    code: OutletSignalCode,
    /** What it is about where an outlet may have several of a code, such as a host; otherwise empty. */
    detail: z.string(),
    rule: z.object({ name: Bilingual, severity: Severity, provision: Provision.nullable() }),
    note: Bilingual,
    facts: z.object({
      licenceNumber: z.string().nullable(),
      itemCount: z.int(),
      /** Whether there are more than were counted. */
      atLeast: z.boolean(),
      firstDay: z.iso.date(),
      lastDay: z.iso.date(),
    }),
    /** A few of the items it is about, the newest first. */
    examples: z.array(
      z.object({ id: Id, title: z.string(), url: z.string().nullable(), publishedAt: Instant.nullable() }),
    ),
    since: z.iso.date(),
    raisedAt: Instant,
    lastSeenAt: Instant,
    clearedAt: Instant.nullable(),
    clearedNote: Bilingual.nullable(),
    /** The item of the review desk that a person opened from it. */
    reviewItem: z.object({ id: Id, status: z.enum(['open', 'dismissed', 'noted', 'escalated']) }).nullable(),
    actions: z.array(z.enum(['put-on-desk'])),
  })
  .openapi('OutletSignal');

/** A licence as the register knows it. */
export const OutletLicence = z
  .object({
    licenceId: Id,
    number: z.string(),
    procedureCode: z.string(),
    status: LegalStatus,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    statusSince: z.iso.date(),
    domains: z.array(z.string()),
  })
  .openapi('OutletLicence');

/** How an outlet stands with its licences: all of them, what is open, and what is over. */
export const OutletStandingResponse = z
  .object({
    licences: z.array(OutletLicence),
    open: z.array(OutletSignalResponse),
    /** The latest, at most twenty. */
    cleared: z.array(OutletSignalResponse),
  })
  .openapi('OutletStanding');

export type PublisherResponse = z.infer<typeof PublisherResponse>;
export type OutletSignalResponse = z.infer<typeof OutletSignalResponse>;
export type OutletStandingResponse = z.infer<typeof OutletStandingResponse>;
