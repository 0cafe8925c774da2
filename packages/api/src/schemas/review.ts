import { z } from '@hono/zod-openapi';
import { Id, Instant, ItemKind, OutletRef, PersonRef, Severity } from './common.ts';
import { ItemResponse, ItemVersionResponse, SignalResponse } from './monitoring.ts';

export const ReviewStatus = z.enum(['open', 'dismissed', 'noted', 'escalated']);

/** A lease on a review item: who reads it now, until when. `token` is told to its holder alone. */
export const Claim = z
  .object({ by: PersonRef, since: Instant, expiresAt: Instant, mine: z.boolean(), token: z.int().nullable() })
  .openapi('Claim');

export const ReviewItemSummary = z
  .object({
    id: Id,
    itemId: Id,
    itemVersionId: Id,
    status: ReviewStatus,
    severity: Severity,
    topics: z.array(z.string()),
    title: z.string(),
    kind: ItemKind,
    outlet: OutletRef,
    publishedAt: Instant.nullable(),
    createdAt: Instant,
    /** The text changed after it was first seen. */
    changed: z.boolean(),
    ruleNames: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })),
    claim: Claim.nullable(),
    rowVersion: z.int(),
  })
  .openapi('ReviewItemSummary');

export const ReviewEventResponse = z
  .object({
    seq: z.int(),
    type: z.string(),
    actor: PersonRef.nullable(),
    at: Instant,
    data: z.record(z.string(), z.unknown()),
  })
  .openapi('ReviewEvent');

export const ReviewItemResponse = ReviewItemSummary.extend({
  version: ItemVersionResponse,
  signals: z.array(SignalResponse),
  events: z.array(ReviewEventResponse),
  item: ItemResponse.pick({ url: true, versions: true, absentSince: true, firstSeenAt: true, sources: true }),
  outletHistory: z.object({
    items: z.int(),
    signals: z.int(),
    open: z.int(),
    dismissed: z.int(),
    noted: z.int(),
    escalated: z.int(),
  }),
  earlierDecisions: z.array(
    z.object({
      id: Id,
      title: z.string(),
      status: ReviewStatus,
      decidedAt: Instant,
      decidedBy: PersonRef.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** What this actor may do now: claim, release, dismiss, note, escalate, reopen. */
  actions: z.array(z.string()),
}).openapi('ReviewItem');

export type Claim = z.infer<typeof Claim>;
export type ReviewItemSummary = z.infer<typeof ReviewItemSummary>;
export type ReviewItemResponse = z.infer<typeof ReviewItemResponse>;
