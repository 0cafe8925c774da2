import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx, toInstant } from '../../platform/index.ts';
import type { ItemKind } from '../item.ts';
import { appendReviewEvent } from './review-event.ts';
import type { ReviewItem } from './review-item.ts';

/** How long a claim lasts without a sign of life. */
export const claimSeconds = 90;

export type Claim = { token: number; expiresAt: Temporal.Instant };

/**
 * Claims an open review item for the actor: one statement, so of two who claim at once one gets it. Claiming one's own
 * again gives a new token, and the old one's writes are refused.
 * @throws DomainError `already-claimed` with who has it until when, or `invalid-transition` when it is decided
 */
export async function claimReviewItem(
  tx: Tx,
  actor: Actor,
  item: Authorized<ReviewItem, 'review.claim'>,
): Promise<Claim> {
  const now = tx.clock.now();
  const expiresAt = now.add({ seconds: claimSeconds });
  const [claimed] = await tx.sql<{ claim_token: number }>(
    `update review_items
        set claimed_by_id = $2, claimed_by_name = $3, claimed_at = $4, claim_expires_at = $5, claim_token = claim_token + 1
      where id = $1 and status = 'open' and (claimed_by_id is null or claimed_by_id = $2 or claim_expires_at <= $4)
      returning claim_token`,
    [item.id, actor.id, actor.name, now.toString(), expiresAt.toString()],
  );
  if (!claimed) return refuseClaim(tx, item);
  await appendReviewEvent(tx, actor, item.id, 'claimed', { token: claimed.claim_token });
  return { token: claimed.claim_token, expiresAt };
}

async function refuseClaim(tx: Tx, item: ReviewItem): Promise<never> {
  const [row] = await tx.sql<{ status: string; claimed_by_name: string | null; claim_expires_at: string | null }>(
    'select status, claimed_by_name, claim_expires_at from review_items where id = $1',
    [item.id],
  );
  if (row?.status !== 'open') {
    throw new DomainError('invalid-transition', 'This has already been decided.', { facts: { status: row?.status } });
  }
  throw new DomainError('already-claimed', `${row.claimed_by_name} is looking at this now.`, {
    facts: { by: row.claimed_by_name, expiresAt: row.claim_expires_at && toInstant(row.claim_expires_at).toString() },
  });
}

/** Keeps a claim alive. @throws DomainError `claim-lost` when the token is no longer the current one */
export async function heartbeatClaim(
  tx: Tx,
  actor: Actor,
  item: Authorized<ReviewItem, 'review.claim'>,
  input: { token: number },
): Promise<Claim> {
  const now = tx.clock.now();
  const expiresAt = now.add({ seconds: claimSeconds });
  const kept = await tx.sql(
    `update review_items set claim_expires_at = $4
      where id = $1 and claimed_by_id = $2 and claim_token = $3 and claim_expires_at > $5 and status = 'open' returning id`,
    [item.id, actor.id, input.token, expiresAt.toString(), now.toString()],
  );
  if (kept.length === 0) await refuseLostClaim(tx, item.id);
  return { token: input.token, expiresAt };
}

/** Gives a claim back; giving back what one no longer holds changes nothing. */
export async function releaseClaim(
  tx: Tx,
  actor: Actor,
  item: Authorized<ReviewItem, 'review.claim'>,
  input: { token: number },
): Promise<void> {
  const released = await tx.sql(
    `update review_items set claimed_by_id = null, claimed_by_name = null, claimed_at = null, claim_expires_at = null
      where id = $1 and claimed_by_id = $2 and claim_token = $3 returning id`,
    [item.id, actor.id, input.token],
  );
  if (released.length > 0) await appendReviewEvent(tx, actor, item.id, 'released', { token: input.token });
}

/** @throws DomainError `claim-lost`, always, naming who holds the item now */
export async function refuseLostClaim(tx: Tx, reviewItemId: string): Promise<never> {
  const [row] = await tx.sql<{ claimed_by_name: string | null; decided_by_name: string | null }>(
    'select claimed_by_name, decided_by_name from review_items where id = $1',
    [reviewItemId],
  );
  const by = row?.decided_by_name ?? row?.claimed_by_name ?? null;
  const detail = by
    ? `You no longer hold this: ${by} has it. Nothing of yours was stored.`
    : 'Your claim has run out. Claim it again; nothing of yours was stored.';
  throw new DomainError('claim-lost', detail, { facts: { by } });
}

export type ReviewFilter = {
  severity?: 'low' | 'medium' | 'high' | undefined;
  outletId?: string | undefined;
  topic?: string | undefined;
  kind?: ItemKind | undefined;
};

/**
 * Claims the first open item that nobody has, worst first, then oldest. Two who ask at once get two different ones.
 * @returns its id and claim, or null when there is none
 */
export async function claimNextReviewItem(
  tx: Tx,
  actor: Actor,
  filter: Authorized<ReviewFilter, 'review.claim'>,
): Promise<(Claim & { id: string }) | null> {
  const now = tx.clock.now();
  const expiresAt = now.add({ seconds: claimSeconds });
  const rank = filter.severity ? ['low', 'medium', 'high'].indexOf(filter.severity) + 1 : null;
  const [claimed] = await tx.sql<{ id: string; claim_token: number }>(
    `update review_items r
        set claimed_by_id = $1, claimed_by_name = $2, claimed_at = $3, claim_expires_at = $4, claim_token = claim_token + 1
      where r.id = (
        select q.id from review_items q join items i on i.id = q.item_id
         where q.status = 'open' and (q.claimed_by_id is null or q.claim_expires_at <= $3)
           and ($5::smallint is null or q.severity_rank = $5) and ($6::uuid is null or q.outlet_id = $6)
           and ($7::text is null or $7 = any(q.topics)) and ($8::text is null or i.kind = $8)
         order by q.severity_rank desc, q.created_at, q.id limit 1 for update of q skip locked)
      returning r.id, r.claim_token`,
    [
      actor.id,
      actor.name,
      now.toString(),
      expiresAt.toString(),
      rank,
      filter.outletId ?? null,
      filter.topic ?? null,
      filter.kind ?? null,
    ],
  );
  if (!claimed) return null;
  await appendReviewEvent(tx, actor, claimed.id, 'claimed', { token: claimed.claim_token, next: true });
  return { id: claimed.id, token: claimed.claim_token, expiresAt };
}
