import type { Actor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Item, ItemVersion } from '../item.ts';
import type { LiveRule } from '../rule-set.ts';
import { appendReviewEvent } from './review-event.ts';

/**
 * Puts a flagged item on the desk. When it is there already and open, the new version and what it was flagged for
 * are added to it, and whoever is deciding on the old one is told by the row version.
 */
export async function openReviewItem(
  tx: Tx,
  actor: Actor,
  { item, version, rules }: { item: Item; version: ItemVersion; rules: LiveRule[] },
): Promise<string> {
  const [row] = await tx.sql<{ id: string; inserted: boolean }>(
    `insert into review_items (id, item_id, item_version_id, outlet_id, status, severity_rank, topics, created_at)
     values ($1, $2, $3, $4, 'open', $5, $6, $7)
     on conflict (item_id) where status = 'open' do update set
       item_version_id = excluded.item_version_id,
       severity_rank = greatest(review_items.severity_rank, excluded.severity_rank),
       topics = array(select distinct unnest(review_items.topics || excluded.topics) order by 1),
       row_version = review_items.row_version + 1
     returning id, (xmax = 0) as inserted`,
    [
      tx.ids.next(),
      item.id,
      version.id,
      item.outletId,
      Math.max(...rules.map((rule) => rule.severityRank)),
      [...new Set(rules.map((rule) => rule.topic))].sort(),
      tx.clock.now().toString(),
    ],
  );
  const { id, inserted } = row!;
  await appendReviewEvent(tx, actor, id, inserted ? 'created' : 'version-added', {
    itemVersionId: version.id,
    versionNumber: version.number,
    rules: rules.map((rule) => rule.code),
  });
  return id;
}
