import { z } from '@hono/zod-openapi';
import { Id, Instant, PersonRef } from './common.ts';

const Day = z.iso.date();

/**
 * How sure we are of a row: V text read, S secondary source, OLD superseded text, M memory, D deduced. Of `V/S` the
 * bracket was read and the points come from a secondary source.
 */
export const CatalogueConfidence = z.enum(['V', 'S', 'OLD', 'M', 'D', 'V/D', 'V/S', 'OLD/V']);

export const InstrumentKind = z.enum(['law', 'ordinance', 'decree', 'resolution', 'circular', 'decision']);
export const ProvisionKind = z.enum(['violation', 'procedure', 'deadline', 'power', 'general']);

export const InstrumentVersionResponse = z
  .object({
    id: Id,
    number: z.int(),
    /** Vietnamese. */
    name: z.string(),
    issuer: z.string(),
    issuedOn: Day.nullable(),
    /** First day in force; null where not known, and then it applies on no day. */
    validFrom: Day.nullable(),
    /** Last day in force; null while it has none. */
    validTo: Day.nullable(),
    /** Number of the instrument that made this version. */
    amendedBy: z.string().nullable(),
    note: z.string().nullable(),
    source: z.string(),
    confidence: CatalogueConfidence,
    createdAt: Instant,
    createdBy: PersonRef,
  })
  .openapi('LawInstrumentVersion');

export const InstrumentResponse = z
  .object({
    id: Id,
    code: z.string(),
    /** As printed: `119/2020/NĐ-CP`. */
    number: z.string(),
    year: z.int(),
    kind: InstrumentKind,
    /** The newest first; never empty. */
    versions: z.array(InstrumentVersionResponse),
    provisionCount: z.int(),
    rowVersion: z.int(),
    actions: z.array(z.enum(['revise'])),
  })
  .openapi('LawInstrument');

export const ProvisionPath = z
  .object({ article: z.string().nullable(), clause: z.string().nullable(), point: z.string().nullable() })
  .openapi('LawProvisionPath');

export const AdditionalSanctionCode = z.enum(['licence-suspension', 'activity-suspension', 'confiscation']);
export const RemedyCode = z.enum([
  'correction',
  'apology',
  'removal',
  'recall',
  'destruction',
  're-export',
  'disgorgement',
  'return',
  'domain-recall',
  'legal-deposit',
  'account-lock',
]);

export const Violation = z
  .object({
    /** Whether a warning may be given, in place of a fine or alone. */
    warning: z.boolean(),
    /** The printed bracket in VND, an end that isn't known is null; null where the act is only warned for. */
    fine: z.object({ minVnd: z.int().nullable(), maxVnd: z.int().nullable() }).nullable(),
    /** Whom the printed bracket is for. */
    finedSubject: z.enum(['organisation', 'individual']),
    individualsPayHalf: z.boolean(),
    per: z.enum(['act', 'title', 'machine']),
    additionalSanctions: z.array(
      z.object({
        code: AdditionalSanctionCode,
        text: z.string(),
        minMonths: z.int().nullable(),
        maxMonths: z.int().nullable(),
      }),
    ),
    remedies: z.array(z.object({ code: RemedyCode, text: z.string() })),
    limitationYears: z.int().nullable(),
  })
  .openapi('LawViolation');

export const ProvisionVersionResponse = z
  .object({
    id: Id,
    number: z.int(),
    path: ProvisionPath,
    /** `Điều 14 khoản 3 điểm d`; empty where the article isn't known. */
    citation: z.string(),
    /** Of the article, Vietnamese; may be empty. */
    heading: z.string(),
    /** For a violation, the act. */
    text: z.object({ vi: z.string(), en: z.string().nullable() }),
    kind: ProvisionKind,
    violation: Violation.nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
    source: z.string(),
    confidence: CatalogueConfidence,
    note: z.string().nullable(),
    createdAt: Instant,
    createdBy: PersonRef,
    /** Null while nobody has compared the version with the text of the instrument. */
    confirmed: z.object({ at: Instant, by: PersonRef, note: z.string().nullable() }).nullable(),
  })
  .openapi('LawProvisionVersion');

export const LawProvisionResponse = z
  .object({
    id: Id,
    code: z.string(),
    instrument: z.object({ code: z.string(), number: z.string(), name: z.string() }),
    /** The text of the day that was asked for; without one, that of the latest first day. */
    version: ProvisionVersionResponse,
    versionCount: z.int(),
    rowVersion: z.int(),
    actions: z.array(z.enum(['revise', 'confirm'])),
  })
  .openapi('LawProvision');

export const ProvisionComparison = z
  .object({
    /** Numbers of the two versions. */
    from: z.int(),
    to: z.int(),
    changed: z.array(
      z.enum(['path', 'heading', 'text', 'kind', 'violation', 'validFrom', 'validTo', 'source', 'confidence', 'note']),
    ),
    /** The Vietnamese text word by word: without the added parts the old text, without the removed the new one. */
    text: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  })
  .openapi('LawProvisionComparison');

export const LawProvisionWithVersions = LawProvisionResponse.extend({
  /** The newest first. */
  versions: z.array(ProvisionVersionResponse),
  /** Each version beside the one before it, the newest pair first; empty while there is one version. */
  comparisons: z.array(ProvisionComparison),
}).openapi('LawProvisionWithVersions');
