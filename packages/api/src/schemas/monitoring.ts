import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, ItemKind, OutletRef, PersonRef, Severity } from './common.ts';

export const Provision = z
  .object({
    id: z.string(),
    instrument: z.string(),
    text: Bilingual,
    /** How sure we are of the row: V text read, S secondary, OLD superseded, M memory, D deduced. */
    confidence: z.enum(['V', 'S', 'OLD', 'M', 'D']),
  })
  .openapi('Provision');

export const RuleVersionResponse = z
  .object({
    id: Id,
    number: z.int(),
    query: z.string().nullable(),
    name: Bilingual,
    severity: Severity,
    topic: z.string(),
    provision: Provision.nullable(),
    /** The rule in plain words. */
    explanation: Bilingual,
    createdAt: Instant,
    createdBy: PersonRef.nullable(),
  })
  .openapi('RuleVersion');

export const RuleResponse = z
  .object({
    id: Id,
    code: z.string(),
    /** `query` rules are written by people; `check` rules are facts the system finds, such as a silent edit. */
    kind: z.enum(['query', 'check']),
    status: z.enum(['live', 'retired']),
    current: RuleVersionResponse,
    signalCount: z.int(),
    rowVersion: z.int(),
    actions: z.array(z.string()),
  })
  .openapi('Rule');

export const Hit = z
  .object({
    field: z.string(),
    /** UTF-16 offsets into the stored text of that field. */
    start: z.int(),
    end: z.int(),
    term: z.string(),
  })
  .openapi('Hit');

export const SignalResponse = z
  .object({
    id: Id,
    rule: RuleVersionResponse.extend({ code: z.string(), kind: z.enum(['query', 'check']) }),
    itemVersionId: Id,
    itemVersionNumber: z.int(),
    hits: z.array(Hit),
    /** For a check: what was found, in words. */
    note: Bilingual.nullable(),
    createdAt: Instant,
  })
  .openapi('Signal');

export const Cue = z
  .object({
    index: z.int(),
    startMs: z.int(),
    endMs: z.int(),
    speaker: z.string().nullable(),
    text: z.string(),
    /** Where the cue's text lies in the version's `body` (UTF-16 offsets). */
    start: z.int(),
    end: z.int(),
  })
  .openapi('Cue');

export const ItemVersionResponse = z
  .object({
    id: Id,
    number: z.int(),
    title: z.string(),
    sapo: z.string().nullable(),
    body: z.string(),
    authors: z.array(z.string()),
    publishedAt: Instant.nullable(),
    modifiedAt: Instant.nullable(),
    language: z.string().nullable(),
    contentHash: z.string(),
    recordedAt: Instant,
    cues: z.array(Cue).nullable(),
    masthead: z.object({ licenceNumbers: z.array(z.string()), editorInChief: z.string().nullable() }).nullable(),
    capture: z.object({ id: Id, url: z.string(), fetchedAt: Instant, sha256: z.string(), bytes: z.int() }).nullable(),
  })
  .openapi('ItemVersion');

export const ItemVersionSummary = ItemVersionResponse.pick({
  id: true,
  number: true,
  title: true,
  recordedAt: true,
  contentHash: true,
  capture: true,
})
  .extend({ changedFields: z.array(z.string()), signalCount: z.int() })
  .openapi('ItemVersionSummary');

export const ItemSummary = z
  .object({
    id: Id,
    kind: ItemKind,
    url: z.string().nullable(),
    title: z.string(),
    outlet: OutletRef,
    publishedAt: Instant.nullable(),
    firstSeenAt: Instant,
    lastSeenAt: Instant,
    /** Since when the page answers 404 or 410; null while it is there. */
    absentSince: Instant.nullable(),
    versionCount: z.int(),
    signalCount: z.int(),
  })
  .openapi('ItemSummary');

export const ItemResponse = ItemSummary.extend({
  current: ItemVersionResponse,
  versions: z.array(ItemVersionSummary),
  signals: z.array(SignalResponse),
  sources: z.array(z.object({ id: Id, name: z.string(), url: z.string() })),
  reviewItems: z.array(
    z.object({
      id: Id,
      status: z.string(),
      createdAt: Instant,
      decidedAt: Instant.nullable(),
      decidedBy: PersonRef.nullable(),
      reason: z.string().nullable(),
    }),
  ),
}).openapi('Item');

export const SourceResponse = z
  .object({
    id: Id,
    outlet: OutletRef,
    kind: z.enum(['feed', 'list-page', 'drop-folder']),
    name: z.string(),
    url: z.string(),
    /** Marked by an admin: its addresses may be private or loopback ones. */
    local: z.boolean(),
    enabled: z.boolean(),
    intervalSeconds: z.int(),
    health: z.enum(['new', 'ok', 'failing', 'blocked']),
    failureCount: z.int(),
    lastFetchedAt: Instant.nullable(),
    lastSuccessAt: Instant.nullable(),
    nextFetchAt: Instant.nullable(),
    lastError: z.object({ code: z.string(), detail: z.string() }).nullable(),
    itemCount: z.int(),
    rowVersion: z.int(),
    actions: z.array(z.string()),
  })
  .openapi('Source');

export const OutletResponse = OutletRef.extend({
  publisher: z.object({ id: Id, code: z.string(), name: z.string() }),
  licenceNumber: z.string().nullable(),
  licenceValidTo: z.iso.date().nullable(),
  status: z.enum(['active', 'suspended', 'closed']),
  domains: z.array(z.string()),
  sourceCount: z.int(),
  itemCount: z.int(),
  signalCount: z.int(),
  openReviewCount: z.int(),
  /** Signals about the outlet itself that are open. */
  openOutletSignalCount: z.int(),
}).openapi('Outlet');

export type ItemResponse = z.infer<typeof ItemResponse>;
export type ItemSummary = z.infer<typeof ItemSummary>;
export type ItemVersionResponse = z.infer<typeof ItemVersionResponse>;
export type ItemVersionSummary = z.infer<typeof ItemVersionSummary>;
export type RuleResponse = z.infer<typeof RuleResponse>;
export type RuleVersionResponse = z.infer<typeof RuleVersionResponse>;
export type SignalResponse = z.infer<typeof SignalResponse>;
export type SourceResponse = z.infer<typeof SourceResponse>;
export type OutletResponse = z.infer<typeof OutletResponse>;
