import { type Action, authorize, mayOnAll, type SignedInActor } from '@pressdesk/core/identity';

/**
 * Allows somebody a list: all of it, or what is their own publisher's, whichever they asked for.
 * @throws DomainError `forbidden`, or `not-found` for another publisher's
 */
export function authorizeList<Query extends { publisherId?: string | undefined }>(
  actor: SignedInActor,
  action: Action,
  query: Query,
): Query {
  if (mayOnAll(actor, action)) return query;
  return authorize(actor, action, { ...query, publisherId: query.publisherId ?? actor.publisherId ?? null }) as Query;
}
