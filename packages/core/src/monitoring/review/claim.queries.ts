import type { Actor } from '../../identity/index.ts';
import { requireFound, type Tx, toInstant } from '../../platform/index.ts';
import type { ClaimView } from './review.queries.ts';

/** The claim the actor holds on a review item. @throws DomainError `not-found` when they hold none */
export async function getOwnClaim(tx: Tx, actor: Actor, reviewItemId: string): Promise<ClaimView> {
  const [row] = await tx.sql<{ claimed_at: string; claim_expires_at: string; claim_token: number }>(
    `select claimed_at, claim_expires_at, claim_token from review_items
      where id = $1 and claimed_by_id = $2 and claim_expires_at > $3`,
    [reviewItemId, actor.id, tx.clock.now().toString()],
  );
  const claim = requireFound(row, 'claim');
  return {
    by: { id: actor.id, name: actor.name },
    since: toInstant(claim.claimed_at),
    expiresAt: toInstant(claim.claim_expires_at),
    mine: true,
    token: claim.claim_token,
  };
}
