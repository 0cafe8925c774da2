import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, OutletRef, PersonRef } from './common.ts';
import { Answers, DossierListItem, Obstacle } from './dossiers.ts';
import { PaperRef } from './papers.ts';

export const LegalStatus = z.enum(['in-force', 'suspended', 'revoked', 'expired', 'ceased']);

export const LicenceListItem = z
  .object({
    id: Id,
    publicId: z.string(),
    number: z.string(),
    procedure: z.object({ code: z.string(), name: Bilingual }),
    kind: z.enum(['licence', 'confirmation', 'acknowledgement']),
    publisher: z.object({ id: Id, name: z.string() }),
    outlet: OutletRef.nullable(),
    subject: z.string(),
    /** Today's. */
    status: LegalStatus,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    suspendedUntil: z.iso.date().nullable(),
    versionNumber: z.int(),
    rowVersion: z.int(),
  })
  .openapi('LicenceListItem');

export const LicenceVersionResponse = z
  .object({
    number: z.int(),
    effectiveFrom: z.iso.date(),
    createdAt: Instant,
    content: z.object({
      number: z.string(),
      holder: z.string(),
      holderAddress: z.string(),
      subject: z.string(),
      answers: Answers,
      conditions: z.array(z.string()),
      domains: z.array(z.string()),
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable(),
    }),
    contentHash: z.string(),
    paper: PaperRef.nullable(),
  })
  .openapi('LicenceVersion');

export const LicenceDecisionResponse = z
  .object({
    id: Id,
    seq: z.int(),
    action: z.enum([
      'issue',
      'renew',
      'amend',
      'reissue',
      'extend',
      'correct',
      'suspend',
      'lift-suspension',
      'revoke',
      'expire',
      'return',
    ]),
    effectiveOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    basis: z.string(),
    reason: z.string(),
    decidedAt: Instant,
    decidedBy: PersonRef,
    dossier: z.object({ id: Id, code: z.string().nullable() }).nullable(),
    caseRef: z.string().nullable(),
    paper: PaperRef.nullable(),
  })
  .openapi('LicenceDecision');

export const LicenceResponse = LicenceListItem.extend({
  /** Days it has stood suspended so far, today included. */
  suspendedDays: z.int(),
  publicUrl: z.string(),
  /** The form's fields that are printed on it, to show the answers by. */
  fields: z.array(z.object({ key: z.string(), label: Bilingual })),
  /** Newest first. */
  versions: z.array(LicenceVersionResponse),
  /** Newest first. */
  decisions: z.array(LicenceDecisionResponse),
  dossiers: z.array(DossierListItem),
  /** Reminders and other messages about it, newest first. */
  messages: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      to: z.string(),
      subject: z.string(),
      status: z.string(),
      at: Instant,
      detail: z.string().nullable(),
    }),
  ),
  /** Signals about the outlet that rest on this licence. */
  signals: z.array(
    z.object({ id: Id, code: z.string(), since: Instant, clearedAt: Instant.nullable(), note: Bilingual }),
  ),
  renewal: z.object({ opensOn: z.iso.date(), closesOn: z.iso.date(), isOpen: z.boolean(), text: Bilingual }).nullable(),
  actions: z.array(z.string()),
  obstacles: z.array(Obstacle),
}).openapi('Licence');

/** What a licence was worth on a day. */
export const LicenceStatusResponse = z
  .object({ on: z.iso.date(), status: LegalStatus.nullable(), versionNumber: z.int().nullable(), text: Bilingual })
  .openapi('LicenceStatus');

export type LegalStatus = z.infer<typeof LegalStatus>;
export type LicenceListItem = z.infer<typeof LicenceListItem>;
export type LicenceVersionResponse = z.infer<typeof LicenceVersionResponse>;
export type LicenceDecisionResponse = z.infer<typeof LicenceDecisionResponse>;
export type LicenceResponse = z.infer<typeof LicenceResponse>;
export type LicenceStatusResponse = z.infer<typeof LicenceStatusResponse>;
