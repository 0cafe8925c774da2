import canonicalize from 'canonicalize';
import { recordAudit } from '../audit/index.ts';
import type { Actor } from '../identity/index.ts';
import { sha256Hex, type Tx } from '../platform/index.ts';
import { sanitiseText } from '../platform/text.ts';
import { noteForSearch } from '../search/index.ts';
import { checkCodes } from './checks/check-codes.ts';
import { Item, ItemVersion } from './item.ts';
import { openReviewItem } from './review/open-review-item.ts';
import { type Severity, severityRank } from './rule.ts';
import { Signal } from './signal.ts';

export type PrintFinding = {
  outletId: string;
  /** What makes it the same issue whenever it comes; one finding an issue. */
  identityKey: string;
  title: string;
  /** What the reader found, in their words. */
  finding: string;
  publishedAt: Temporal.Instant;
};

type RuleRow = { rule_id: string; version_id: string; severity: Severity; topic: string };

/**
 * Puts an issue of a printed product on the review desk because a reader of its deposit copy found something. The text
 * of the item is the reader's: the rules for published texts aren't run on it.
 * @returns the review item's id
 */
export async function recordPrintFinding(tx: Tx, actor: Actor, input: PrintFinding): Promise<string> {
  const now = tx.clock.now();
  const title = sanitiseText(input.title).trim();
  const body = sanitiseText(input.finding).trim();
  const item = tx.em.create(Item, {
    id: tx.ids.next(),
    outletId: input.outletId,
    kind: 'print-issue',
    identityKey: input.identityKey,
    url: null,
    title,
    publishedAt: input.publishedAt,
    firstSeenAt: now,
    lastSeenAt: now,
    absentSince: null,
    versionCount: 1,
    currentVersionId: null,
    signalCount: 1,
  });
  await tx.em.flush();
  const contentHash = sha256Hex(canonicalize({ title, sapo: null, body, authors: [] }) ?? '');
  const version = tx.em.create(ItemVersion, {
    id: tx.ids.next(),
    itemId: item.id,
    number: 1,
    title,
    sapo: null,
    body,
    authors: [],
    publishedAt: input.publishedAt,
    modifiedAt: null,
    language: null,
    contentHash,
    cues: null,
    masthead: null,
    changedFields: [],
    captureId: null,
    recordedAt: now,
  });
  await tx.em.flush();
  item.currentVersionId = version.id;
  const rule = await depositRule(tx);
  tx.em.create(Signal, {
    id: tx.ids.next(),
    ruleVersionId: rule.ruleVersionId,
    itemVersionId: version.id,
    itemId: item.id,
    hits: [],
    note: {
      vi: `${actor.name} đọc bản lưu chiểu và ghi lại phát hiện dưới đây.`,
      en: `${actor.name} read the deposit copy and wrote down what follows.`,
    },
    createdAt: now,
  });
  const reviewItemId = await openReviewItem(tx, actor, { item, version, rules: [rule] });
  await noteForSearch(tx, item.id);
  recordAudit(tx, actor, {
    type: 'item.recorded',
    subject: { type: 'item', id: item.id },
    data: { outletId: input.outletId, version: 1, contentHash, capture: null, signals: [checkCodes.depositFinding] },
  });
  return reviewItemId;
}

/** The rule a finding is filed under, whether it is in use or retired: a person has already found something. */
async function depositRule(tx: Tx) {
  const code = checkCodes.depositFinding;
  const [row] = await tx.sql<RuleRow>(
    `select r.id as rule_id, v.id as version_id, v.severity, v.topic
       from rules r join rule_versions v on v.id = r.current_version_id where r.code = $1`,
    [code],
  );
  const { rule_id, version_id, severity, topic } = row!;
  return { ruleId: rule_id, ruleVersionId: version_id, code, severityRank: severityRank(severity), topic };
}
