import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { Actor } from '../../identity/index.ts';
import { InstantType, nextState, type Tx } from '../../platform/index.ts';
import { type ReviewAction, type ReviewStatus, reviewTransitions } from './review-item.ts';

export type ReviewEventType =
  | 'created'
  | 'version-added'
  | 'claimed'
  | 'released'
  | 'dismissed'
  | 'noted'
  | 'escalated'
  | 'reopened';

/** What happened to a review item. Append-only; the row beside it is the fold of these. */
export const ReviewEvent = defineEntity({
  name: 'ReviewEvent',
  tableName: 'review_events',
  properties: (p) => ({
    reviewItemId: p.uuid().primary(),
    seq: p.integer().primary(),
    type: p.text().$type<ReviewEventType>(),
    actorKind: p.enum(['user', 'system'] as const),
    actorId: p.text(),
    actorName: p.text(),
    at: p.type(InstantType),
    data: p.json<Record<string, unknown>>(),
  }),
});
export type ReviewEvent = InferEntity<typeof ReviewEvent>;

/** Appends an event; its number comes from the row's counter, which the same transaction holds locked. */
export async function appendReviewEvent(
  tx: Tx,
  actor: Actor,
  reviewItemId: string,
  type: ReviewEventType,
  data: Record<string, unknown>,
): Promise<void> {
  await tx.sql(
    `with numbered as (update review_items set event_count = event_count + 1 where id = $1 returning event_count)
     insert into review_events (review_item_id, seq, type, actor_kind, actor_id, actor_name, at, data)
     select $1, event_count, $2, $3, $4, $5, $6, $7::jsonb from numbered`,
    [reviewItemId, type, actor.kind, actor.id, actor.name, tx.clock.now().toString(), JSON.stringify(data)],
  );
}

const actionOfEvent: Partial<Record<ReviewEventType, ReviewAction>> = {
  dismissed: 'dismiss',
  noted: 'note',
  escalated: 'escalate',
  reopened: 'reopen',
};

/**
 * The status that a review item's events add up to, in order of `seq`.
 * @throws DomainError `invalid-transition` when they don't follow the transition table
 */
export function foldReviewEvents(events: { type: ReviewEventType }[]): ReviewStatus {
  let status: ReviewStatus = 'open';
  for (const { type } of events) {
    const action = actionOfEvent[type];
    if (action) status = nextState<ReviewStatus, ReviewAction>(reviewTransitions, status, action);
  }
  return status;
}
