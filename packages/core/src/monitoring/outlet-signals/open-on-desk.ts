import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { noteForSearch } from '../../search/index.ts';
import { Item, ItemVersion } from '../item.ts';
import { openReviewItem } from '../review/open-review-item.ts';
import { type Severity, severityRank } from '../rule.ts';
import { OutletSignal } from './outlet-signal.ts';

type RuleRow = { rule_id: string; code: string; severity: Severity; topic: string };

/**
 * Puts an outlet signal on the review desk: a person has looked and wants it decided. What is decided there is an item,
 * so it goes with the newest item the signal is about, which gets the signal's words as a signal of its own.
 * @returns the review item's id; the one it is on already when it is there and open
 * @throws DomainError `invalid-transition` when the signal is cleared or no item is left to decide on
 */
export async function openOutletSignalOnDesk(
  tx: Tx,
  actor: Actor,
  signal: Authorized<{ id: string }, 'review.decide'>,
): Promise<string> {
  const [locked] = await tx.sql<{ review_status: string | null; review_item_id: string | null }>(
    `select s.review_item_id, q.status as review_status
       from outlet_signals s left join review_items q on q.id = s.review_item_id
      where s.id = $1 for update of s`,
    [signal.id],
  );
  if (!locked) throw new DomainError('not-found', 'There is no such signal.');
  if (locked.review_item_id !== null && locked.review_status === 'open') return locked.review_item_id;
  const stored = await tx.em.findOneOrFail(OutletSignal, { id: signal.id }, { refresh: true });
  const item = stored.newestItemId ? await tx.em.findOne(Item, { id: stored.newestItemId }, { refresh: true }) : null;
  if (stored.clearedAt || !item?.currentVersionId) {
    throw new DomainError('invalid-transition', 'What this signal was about is gone, so there is nothing to decide.');
  }
  const version = await tx.em.findOneOrFail(ItemVersion, { id: item.currentVersionId });
  const [row] = await tx.sql<RuleRow>(
    `select r.id as rule_id, r.code, v.severity, v.topic
       from rule_versions v join rules r on r.id = v.rule_id where v.id = $1`,
    [stored.ruleVersionId],
  );
  const added = await tx.sql(
    `insert into signals (id, rule_version_id, item_version_id, item_id, hits, note, created_at)
     values ($1, $2, $3, $4, '[]', $5::jsonb, $6) on conflict (item_version_id, rule_version_id) do nothing returning id`,
    [tx.ids.next(), stored.ruleVersionId, version.id, item.id, JSON.stringify(stored.note), tx.clock.now().toString()],
  );
  if (added.length > 0) item.signalCount += 1;
  const { rule_id, code, severity, topic } = row!;
  const rule = {
    ruleId: rule_id,
    ruleVersionId: stored.ruleVersionId,
    code,
    severityRank: severityRank(severity),
    topic,
  };
  const reviewItemId = await openReviewItem(tx, actor, { item, version, rules: [rule] });
  stored.reviewItemId = reviewItemId;
  await noteForSearch(tx, item.id);
  recordAudit(tx, actor, {
    type: 'outlet-signal.put-on-desk',
    subject: { type: 'outlet', id: stored.outletId },
    data: { signalId: stored.id, code, itemId: item.id, reviewItemId },
  });
  return reviewItemId;
}
