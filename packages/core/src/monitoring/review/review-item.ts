import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType, type TransitionTable } from '../../platform/index.ts';

export const reviewStatuses = ['open', 'dismissed', 'noted', 'escalated'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];
export const reviewOutcomes = ['dismiss', 'note', 'escalate'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];
export type ReviewAction = ReviewOutcome | 'reopen';

/** Every way of a review item. A claim isn't a state: it is a lease on an open item. */
export const reviewTransitions = {
  open: { dismiss: 'dismissed', note: 'noted', escalate: 'escalated' },
  dismissed: { reopen: 'open' },
  noted: { reopen: 'open' },
  escalated: { reopen: 'open' },
} as const satisfies TransitionTable<ReviewStatus, ReviewAction>;

/** Why a flag was dismissed; the figures of a rule's precision are counted by these. */
export const dismissReasons = [
  'not-a-violation',
  'quotation',
  'reporting-on-prevention',
  'after-judgment',
  'homonym',
  'duplicate',
  'other',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** A flagged item waiting for a person, or what a person decided on it. One is open for an item at a time. */
export const ReviewItem = defineEntity({
  name: 'ReviewItem',
  tableName: 'review_items',
  properties: (p) => ({
    id: p.uuid().primary(),
    itemId: p.uuid(),
    /** The version that was flagged last. */
    itemVersionId: p.uuid(),
    outletId: p.uuid(),
    status: p.enum(reviewStatuses),
    severityRank: p.smallint(),
    topics: p.array(),
    createdAt: p.type(InstantType),
    /** Moves when what is to be decided, or the decision, changes; not with claims. */
    rowVersion: p.integer(),
    eventCount: p.integer(),
    decidedAt: p.type(InstantType).nullable(),
    decidedById: p.text().nullable(),
    decidedByName: p.text().nullable(),
    reasonCode: p.text().nullable(),
    reason: p.text().nullable(),
    claimedById: p.text().nullable(),
    claimedByName: p.text().nullable(),
    claimedAt: p.type(InstantType).nullable(),
    claimExpiresAt: p.type(InstantType).nullable(),
    /** Fencing token: grows with every claim, so that an old holder's writes are refused. */
    claimToken: p.integer(),
  }),
});
export type ReviewItem = InferEntity<typeof ReviewItem>;
