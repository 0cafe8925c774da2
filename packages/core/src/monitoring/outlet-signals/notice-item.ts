import type { Actor } from '../../identity/index.ts';
import { type Database, officeDay, type Tx } from '../../platform/index.ts';
import { checkOutlet } from './check-outlet.ts';
import { hostOf, listedHosts } from './hosts.ts';
import { type OutletFacts, standingOn } from './licence-standing.ts';
import { loadOutletFacts } from './outlet-facts.queries.ts';

/** What a process remembers of an outlet between items: facts so old at most, and when it last checked by itself. */
type Remembered = { facts: OutletFacts; hosts: ReadonlySet<string>; readAt: Temporal.Instant; hasChecked: boolean };

type NoticedItem = { outletId: string; url?: string | null; publishedAt?: Temporal.Instant | null };

/** The register is asked again after this time; a licence that changes meanwhile has its outlet checked there. */
const remembersMinutes = 5;
const remembered = new WeakMap<Database['orm'], Map<string, Remembered>>();

/**
 * Has an outlet checked at once when an item comes that its licence may not allow, without waiting for the round. Most
 * items cost no query: they are held against facts of the outlet that are read every few minutes, and a suspicious
 * outlet is checked once in that time.
 */
export async function noticeItem(tx: Tx, actor: Actor, database: Database, item: NoticedItem): Promise<void> {
  const known = await recall(tx, database, item.outletId);
  if (!known || known.hasChecked || !isSuspicious(known, item, tx.clock.now())) return;
  known.hasChecked = true;
  await checkOutlet(tx, item.outletId, { actor });
}

async function recall(tx: Tx, database: Database, outletId: string): Promise<Remembered | null> {
  const outlets = remembered.get(database.orm) ?? new Map<string, Remembered>();
  remembered.set(database.orm, outlets);
  const now = tx.clock.now();
  const known = outlets.get(outletId);
  if (known && Temporal.Instant.compare(known.readAt.add({ minutes: remembersMinutes }), now) > 0) return known;
  const facts = await loadOutletFacts(tx, outletId);
  if (!facts) return null;
  const fresh = { facts, hosts: listedHosts(facts), readAt: now, hasChecked: false };
  outlets.set(outletId, fresh);
  return fresh;
}

function isSuspicious({ facts, hosts }: Remembered, { url, publishedAt }: NoticedItem, now: Temporal.Instant): boolean {
  const standing = standingOn(facts, officeDay(now).toString());
  if (standing.kind === 'none') return facts.kind !== 'grassroots-radio';
  if (standing.kind !== 'in-force' && standing.since !== null) {
    if (officeDay(publishedAt ?? now).toString() >= standing.since) return true;
  }
  const host = hostOf(url ?? null);
  return host !== null && hosts.size > 0 && !hosts.has(host);
}
