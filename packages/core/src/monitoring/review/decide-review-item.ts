import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, nextState, type Tx, toInstant } from '../../platform/index.ts';
import { refuseLostClaim } from './claim-review-item.ts';
import { appendReviewEvent, type ReviewEventType } from './review-event.ts';
import {
  type DismissReason,
  type ReviewAction,
  type ReviewItem,
  type ReviewOutcome,
  type ReviewStatus,
  reviewTransitions,
} from './review-item.ts';

export type DecideInput = {
  /** The fencing token of one's claim. */
  token: number;
  /** The row version that was on the screen. */
  rowVersion: number;
  outcome: ReviewOutcome;
  /** Needed to dismiss. */
  reasonCode: DismissReason | null;
  /** A sentence; needed to note and to escalate, and to dismiss for another reason. */
  reason: string;
};

type LockedRow = {
  status: ReviewStatus;
  row_version: number;
  claimed_by_id: string | null;
  claim_token: number;
  claim_expires_at: string | null;
  decided_by_name: string | null;
};

/**
 * Decides a review item that the actor holds: dismissed with a reason, noted, or escalated to the inspectors. The claim
 * ends in the same transaction.
 * @throws DomainError `claim-lost`, `version-conflict` when what is to be decided changed meanwhile (a new version of the
 *   text came), `invalid-transition` when it is decided already, `invalid-input` when a reason is missing
 */
export async function decideReviewItem(
  tx: Tx,
  actor: Actor,
  item: Authorized<ReviewItem, 'review.decide'>,
  input: DecideInput,
): Promise<ReviewStatus> {
  requireReason(input);
  const row = await lockRow(tx, item.id);
  const status = nextState<ReviewStatus, ReviewAction>(reviewTransitions, row.status, input.outcome);
  await requireClaim(tx, actor, item.id, row, input.token);
  requireVersion(row, input.rowVersion);
  await tx.sql(
    `update review_items set status = $2, decided_at = $3, decided_by_id = $4, decided_by_name = $5, reason_code = $6,
            reason = $7, row_version = row_version + 1,
            claimed_by_id = null, claimed_by_name = null, claimed_at = null, claim_expires_at = null
      where id = $1`,
    [item.id, status, tx.clock.now().toString(), actor.id, actor.name, input.reasonCode, input.reason],
  );
  const facts = { reasonCode: input.reasonCode, reason: input.reason, itemVersionId: item.itemVersionId };
  await appendReviewEvent(tx, actor, item.id, status as ReviewEventType, facts);
  recordAudit(tx, actor, { type: `review.${status}`, subject: { type: 'review-item', id: item.id }, data: facts });
  return status;
}

/**
 * Takes a decision back: the item is open again, and both the decision and its undoing stay in its history.
 * @throws DomainError `version-conflict`, `invalid-transition`, or `duplicate` when the item is on the desk again already
 */
export async function reopenReviewItem(
  tx: Tx,
  actor: Actor,
  item: Authorized<ReviewItem, 'review.reopen'>,
  input: { rowVersion: number; reason: string },
): Promise<void> {
  const row = await lockRow(tx, item.id);
  const status = nextState<ReviewStatus, ReviewAction>(reviewTransitions, row.status, 'reopen');
  requireVersion(row, input.rowVersion);
  const [other] = await tx.sql(`select id from review_items where item_id = $1 and status = 'open'`, [item.itemId]);
  if (other) {
    throw new DomainError('duplicate', 'A newer version of this item is already on the desk. Decide there.', {
      facts: { reviewItemId: other.id },
    });
  }
  await tx.sql(
    `update review_items set status = $2, decided_at = null, decided_by_id = null, decided_by_name = null,
            reason_code = null, reason = null, row_version = row_version + 1 where id = $1`,
    [item.id, status],
  );
  await appendReviewEvent(tx, actor, item.id, 'reopened', { reason: input.reason, was: row.status });
  recordAudit(tx, actor, {
    type: 'review.reopened',
    subject: { type: 'review-item', id: item.id },
    data: { reason: input.reason, was: row.status },
  });
}

async function lockRow(tx: Tx, id: string): Promise<LockedRow> {
  const [row] = await tx.sql<LockedRow>('select * from review_items where id = $1 for update', [id]);
  return row!;
}

function requireReason(input: DecideInput): void {
  const needsCode = input.outcome === 'dismiss' && input.reasonCode === null;
  if (needsCode) {
    throw new DomainError('invalid-input', 'Say why the flag is dismissed.', {
      fieldErrors: [{ pointer: '/reasonCode', detail: 'needed to dismiss' }],
    });
  }
  const needsSentence = input.outcome !== 'dismiss' || input.reasonCode === 'other';
  if (needsSentence && input.reason.trim() === '') {
    throw new DomainError('invalid-input', 'Write a sentence that says why.', {
      fieldErrors: [{ pointer: '/reason', detail: 'needed' }],
    });
  }
}

async function requireClaim(tx: Tx, actor: Actor, id: string, row: LockedRow, token: number): Promise<void> {
  const holds = row.claimed_by_id === actor.id && row.claim_token === token;
  const alive = row.claim_expires_at && Temporal.Instant.compare(toInstant(row.claim_expires_at), tx.clock.now()) > 0;
  if (!holds || !alive) await refuseLostClaim(tx, id);
}

function requireVersion(row: LockedRow, rowVersion: number): void {
  if (row.row_version === rowVersion) return;
  throw new DomainError(
    'version-conflict',
    'This changed while you were reading: a new version of the text came, or someone decided. Look again, then decide.',
    { facts: { rowVersion: row.row_version, by: row.decided_by_name } },
  );
}
