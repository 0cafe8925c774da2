import type { Actor } from '../identity/index.ts';
import type { Database, Tx } from '../platform/index.ts';
import { licencesOfOutlet, type Outlet } from '../registry/index.ts';
import { checkCodes } from './checks/check-codes.ts';
import { findForeignMasthead, findMissingMasthead } from './checks/masthead.ts';
import { findSilentEdit } from './checks/silent-edit.ts';
import type { Item, ItemVersion, Masthead } from './item.ts';
import { openReviewItem } from './review/open-review-item.ts';
import type { Bilingual } from './rule.ts';
import { type RuleDocument, ruleDocument } from './rule-document.ts';
import { type LiveRule, loadRuleSet, type RuleSet } from './rule-set.ts';
import { Signal, type StoredHit } from './signal.ts';

type Raised = { rule: LiveRule; hits: StoredHit[]; note: Bilingual | null };

/**
 * Runs every live rule and check on a version, stores what they find, and puts the item on the review desk when
 * something is found that the version before didn't already have.
 * @returns how many signals the item has on all versions, and the codes of those raised now
 */
export async function raiseSignals(
  tx: Tx,
  actor: Actor,
  database: Database,
  subject: { outlet: Outlet; item: Item; version: ItemVersion; previous: ItemVersion | null },
): Promise<{ total: number; codes: string[] }> {
  const { outlet, item, version, previous } = subject;
  const rules = await loadRuleSet(tx, database);
  const foreign = await foreignMasthead(tx, outlet, version.masthead ?? null);
  const raised = [...matchRules(rules, version), ...runChecks(rules, subject, foreign)];
  const known = previous ? await knownOn(tx, previous) : new Set<string>();
  const existing = item.signalCount;
  if (raised.length === 0) return { total: existing, codes: [] };

  const now = tx.clock.now();
  for (const { rule, hits, note } of raised) {
    tx.em.create(Signal, {
      id: tx.ids.next(),
      ruleVersionId: rule.ruleVersionId,
      itemVersionId: version.id,
      itemId: item.id,
      hits,
      note,
      createdAt: now,
    });
  }
  // A further silent edit is always news; anything else is news only where the version before didn't have it.
  const fresh = raised.filter(
    ({ rule, hits }) => rule.code === checkCodes.silentEdit || !known.has(keyOf(rule.ruleId, hits, version)),
  );
  if (fresh.length > 0) await openReviewItem(tx, actor, { item, version, rules: fresh.map(({ rule }) => rule) });
  return { total: existing + raised.length, codes: raised.map(({ rule }) => rule.code) };
}

function matchRules(rules: RuleSet, version: ItemVersion): Raised[] {
  const raised: Raised[] = [];
  for (const { ruleId, hits } of rules.compiled.match(ruleDocument(version))) {
    const rule = rules.versions.get(ruleId);
    if (rule) raised.push({ rule, hits: [...hits], note: null });
  }
  return raised;
}

function runChecks(
  rules: RuleSet,
  { outlet, version, previous }: { outlet: Outlet; version: ItemVersion; previous: ItemVersion | null },
  foreign: Bilingual | null,
): Raised[] {
  const findings: [code: string, note: Bilingual | null][] = [
    [checkCodes.silentEdit, previous && findSilentEdit(edited(previous), edited(version))],
    [checkCodes.mastheadMissing, findMissingMasthead(outlet.kind, version.masthead ?? null)],
    [checkCodes.mastheadDiffers, foreign],
  ];
  const raised: Raised[] = [];
  for (const [code, note] of findings) {
    const rule = rules.checks.get(code);
    if (rule && note) raised.push({ rule, hits: [], note });
  }
  return raised;
}

/** A page may name any of its outlet's licences; they are asked for only where it doesn't name the main one. */
async function foreignMasthead(tx: Tx, outlet: Outlet, masthead: Masthead | null): Promise<Bilingual | null> {
  const note = findForeignMasthead(outlet.licenceNumber ?? null, masthead);
  if (!note) return null;
  const licences = await licencesOfOutlet(tx, outlet.id);
  return licences.some(({ number }) => findForeignMasthead(number, masthead) === null) ? null : note;
}

function edited({ title, body, modifiedAt }: ItemVersion) {
  return { title, body, modifiedAt: modifiedAt ?? null };
}

/** What the version before was already flagged for: the same rule on the same words isn't news. */
async function knownOn(tx: Tx, previous: ItemVersion): Promise<Set<string>> {
  const signals = await tx.sql<{ rule_id: string; hits: StoredHit[] }>(
    `select v.rule_id, s.hits from signals s join rule_versions v on v.id = s.rule_version_id
      where s.item_version_id = $1`,
    [previous.id],
  );
  return new Set(signals.map((signal) => keyOf(signal.rule_id, signal.hits, previous)));
}

/** The rule and the words it met, wherever they stand. */
function keyOf(ruleId: string, hits: StoredHit[], version: ItemVersion): string {
  const words = hits.map(({ field, start, end }) => `${field}:${textOf(version, field).slice(start, end)}`);
  return `${ruleId}|${words.sort().join('|')}`;
}

function textOf(version: ItemVersion, field: string): string {
  const document = ruleDocument(version);
  return document[field as keyof RuleDocument] ?? document.body;
}
