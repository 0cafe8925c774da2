import { type Actor, may } from '../../identity/index.ts';
import {
  allowedActions,
  decodeCursor,
  type Page,
  requireFound,
  type Tx,
  toInstant,
  toPage,
} from '../../platform/index.ts';
import {
  getVersionById,
  type ItemVersionSummaryView,
  type ItemVersionView,
  listSignals,
  listVersions,
  type OutletRef,
  outletJson,
  personOf,
  type SignalView,
} from '../item.queries.ts';
import type { ItemKind } from '../item.ts';
import { type Severity, severityOf } from '../rule.ts';
import type { ReviewFilter } from './claim-review-item.ts';
import { type ReviewAction, type ReviewStatus, reviewTransitions } from './review-item.ts';

export type PersonRef = { id: string; name: string };
export type ClaimView = {
  by: PersonRef;
  since: Temporal.Instant;
  expiresAt: Temporal.Instant;
  mine: boolean;
  /** Told to the holder alone. */
  token: number | null;
};

export type ReviewItemSummaryView = {
  id: string;
  itemId: string;
  itemVersionId: string;
  status: ReviewStatus;
  severity: Severity;
  topics: string[];
  title: string;
  kind: ItemKind;
  outlet: OutletRef;
  publishedAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  changed: boolean;
  ruleNames: { code: string; vi: string; en: string }[];
  claim: ClaimView | null;
  rowVersion: number;
};

export type ReviewItemView = ReviewItemSummaryView & {
  version: ItemVersionView;
  signals: SignalView[];
  events: { seq: number; type: string; actor: PersonRef | null; at: Temporal.Instant; data: Record<string, unknown> }[];
  item: {
    url: string | null;
    versions: ItemVersionSummaryView[];
    absentSince: Temporal.Instant | null;
    firstSeenAt: Temporal.Instant;
    sources: { id: string; name: string; url: string }[];
  };
  outletHistory: { items: number; signals: number; open: number; dismissed: number; noted: number; escalated: number };
  earlierDecisions: {
    id: string;
    title: string;
    status: ReviewStatus;
    decidedAt: Temporal.Instant;
    decidedBy: PersonRef | null;
    reason: string | null;
  }[];
  actions: string[];
};

export type ReviewListQuery = ReviewFilter & {
  status: ReviewStatus;
  claimed?: 'mine' | 'none' | 'others' | undefined;
  sort: 'severity' | 'newest' | 'oldest';
  cursor?: string | undefined;
  limit: number;
};

type Row = {
  id: string;
  item_id: string;
  item_version_id: string;
  status: ReviewStatus;
  severity_rank: number;
  topics: string[];
  title: string;
  kind: ItemKind;
  url: string | null;
  outlet: OutletRef;
  published_at: string | null;
  created_at: string;
  first_seen_at: string;
  absent_since: string | null;
  version_count: number;
  rules: { code: string; vi: string; en: string }[];
  claimed_by_id: string | null;
  claimed_by_name: string | null;
  claimed_at: string | null;
  claim_expires_at: string | null;
  claim_token: number;
  row_version: number;
};

const select = `
  select q.*, v.title, i.kind, i.url, i.published_at, i.first_seen_at, i.absent_since, i.version_count,
         ${outletJson} as outlet,
         (select coalesce(json_agg(json_build_object('code', r.code, 'vi', rv.name->>'vi', 'en', rv.name->>'en')
                   order by case rv.severity when 'high' then 0 when 'medium' then 1 else 2 end, r.code), '[]')
            from signals s join rule_versions rv on rv.id = s.rule_version_id join rules r on r.id = rv.rule_id
           where s.item_version_id = q.item_version_id) as rules
    from review_items q
    join items i on i.id = q.item_id
    join item_versions v on v.id = q.item_version_id
    join outlets o on o.id = q.outlet_id`;

const orders = {
  severity: {
    by: 'q.severity_rank desc, q.created_at, q.id',
    after: '(-q.severity_rank, q.created_at, q.id) > ($9, $10::timestamptz, $11::uuid)',
  },
  oldest: { by: 'q.created_at, q.id', after: '(q.created_at, q.id) > ($10::timestamptz, $11::uuid)' },
  newest: { by: 'q.created_at desc, q.id desc', after: '(q.created_at, q.id) < ($10::timestamptz, $11::uuid)' },
} as const;

/** The queue: review items of one status, narrowed by the filter. */
export async function listReviewItems(
  tx: Tx,
  actor: Actor,
  query: ReviewListQuery,
): Promise<Page<ReviewItemSummaryView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 3) : [null, null, null];
  const order = orders[query.sort];
  const rows = await tx.sql<Row>(
    `${select}
      where q.status = $1
        and ($2::smallint is null or q.severity_rank = $2) and ($3::uuid is null or q.outlet_id = $3)
        and ($4::text is null or $4 = any(q.topics)) and ($5::text is null or i.kind = $5)
        and ($6::text is null
             or ($6 = 'mine' and q.claimed_by_id = $7 and q.claim_expires_at > $8)
             or ($6 = 'none' and (q.claimed_by_id is null or q.claim_expires_at <= $8))
             or ($6 = 'others' and q.claimed_by_id <> $7 and q.claim_expires_at > $8))
        and ($9::int is null or ${order.after})
        and ($10::timestamptz is null or $11::uuid is not null)
      order by ${order.by} limit $12`,
    [
      query.status,
      query.severity ? ['low', 'medium', 'high'].indexOf(query.severity) + 1 : null,
      query.outletId ?? null,
      query.topic ?? null,
      query.kind ?? null,
      query.claimed ?? null,
      actor.id,
      tx.clock.now().toString(),
      after[0],
      after[1],
      after[2],
      query.limit + 1,
    ],
  );
  const now = tx.clock.now();
  return toPage(
    rows,
    query.limit,
    (row) => [-row.severity_rank, row.created_at, row.id],
    (row) => toSummary(row, actor, now),
  );
}

/** How much waits, by severity and topic, and how much of it the actor holds. */
export async function countReviewItems(tx: Tx, actor: Actor) {
  const [counts] = await tx.sql<{ open: string; mine: string; low: string; medium: string; high: string }>(
    `select count(*) as open,
            count(*) filter (where claimed_by_id = $1 and claim_expires_at > $2) as mine,
            count(*) filter (where severity_rank = 1) as low,
            count(*) filter (where severity_rank = 2) as medium,
            count(*) filter (where severity_rank = 3) as high
       from review_items where status = 'open'`,
    [actor.id, tx.clock.now().toString()],
  );
  const topics = await tx.sql<{ topic: string; count: string }>(
    `select topic, count(*) as count from review_items, unnest(topics) as topic
      where status = 'open' group by topic order by count(*) desc, topic limit 50`,
  );
  return {
    open: Number(counts?.open),
    mine: Number(counts?.mine),
    bySeverity: { low: Number(counts?.low), medium: Number(counts?.medium), high: Number(counts?.high) },
    byTopic: topics.map(({ topic, count }) => ({ topic, count: Number(count) })),
  };
}

/** Everything the desk shows beside one flagged item. @throws DomainError `not-found` */
export async function getReviewItem(tx: Tx, actor: Actor, id: string): Promise<ReviewItemView> {
  const [found] = await tx.sql<Row>(`${select} where q.id = $1`, [id]);
  const row = requireFound(found, 'review item');
  const summary = toSummary(row, actor, tx.clock.now());
  return {
    ...summary,
    version: await getVersionById(tx, row.item_version_id),
    signals: await listSignals(tx, { itemVersionId: row.item_version_id }),
    events: await listEvents(tx, id),
    item: {
      url: row.url,
      versions: await listVersions(tx, row.item_id),
      absentSince: row.absent_since === null ? null : toInstant(row.absent_since),
      firstSeenAt: toInstant(row.first_seen_at),
      sources: await tx.sql<{ id: string; name: string; url: string }>(
        `select s.id, s.name, l.url from item_sources l join sources s on s.id = l.source_id where l.item_id = $1`,
        [row.item_id],
      ),
    },
    outletHistory: await outletHistory(tx, row.outlet.id),
    earlierDecisions: await earlierDecisions(tx, row),
    actions: actionsNow(actor, summary),
  };
}

/** Who is looking at what now. */
export async function listPresence(
  tx: Tx,
): Promise<{ reviewItemId: string; by: PersonRef; expiresAt: Temporal.Instant }[]> {
  const rows = await tx.sql<{ id: string; claimed_by_id: string; claimed_by_name: string; claim_expires_at: string }>(
    `select id, claimed_by_id, claimed_by_name, claim_expires_at from review_items
      where status = 'open' and claim_expires_at > $1 order by claim_expires_at limit 500`,
    [tx.clock.now().toString()],
  );
  return rows.map((row) => ({
    reviewItemId: row.id,
    by: { id: row.claimed_by_id, name: row.claimed_by_name },
    expiresAt: toInstant(row.claim_expires_at),
  }));
}

/** What the actor may do now: a function of the status, the claim and their role. The screen draws exactly these. */
function actionsNow(actor: Actor, item: ReviewItemSummaryView): string[] {
  const actions: string[] = [];
  if (item.status === 'open' && item.claim === null && may(actor, 'review.claim')) {
    actions.push('claim');
  }
  if (item.claim?.mine) {
    actions.push('release');
    if (may(actor, 'review.decide')) actions.push(...decisions(item.status));
  }
  if (may(actor, 'review.reopen') && decisions(item.status).includes('reopen')) actions.push('reopen');
  return actions;
}

function decisions(status: ReviewStatus): ReviewAction[] {
  return allowedActions<ReviewStatus, ReviewAction>(reviewTransitions, status);
}

async function listEvents(tx: Tx, reviewItemId: string): Promise<ReviewItemView['events']> {
  const rows = await tx.sql<{
    seq: number;
    type: string;
    actor_id: string;
    actor_name: string;
    at: string;
    data: Record<string, unknown>;
  }>('select * from review_events where review_item_id = $1 order by seq desc limit 200', [reviewItemId]);
  return rows.map(({ seq, type, actor_id, actor_name, at, data }) => ({
    seq,
    type,
    actor: personOf(actor_id, actor_name),
    at: toInstant(at),
    data,
  }));
}

async function outletHistory(tx: Tx, outletId: string): Promise<ReviewItemView['outletHistory']> {
  const [row] = await tx.sql<Record<keyof ReviewItemView['outletHistory'], string>>(
    `select (select count(*) from items where outlet_id = $1) as items,
            (select coalesce(sum(signal_count), 0) from items where outlet_id = $1) as signals,
            count(*) filter (where status = 'open') as open,
            count(*) filter (where status = 'dismissed') as dismissed,
            count(*) filter (where status = 'noted') as noted,
            count(*) filter (where status = 'escalated') as escalated
       from review_items where outlet_id = $1`,
    [outletId],
  );
  return {
    items: Number(row?.items),
    signals: Number(row?.signals),
    open: Number(row?.open),
    dismissed: Number(row?.dismissed),
    noted: Number(row?.noted),
    escalated: Number(row?.escalated),
  };
}

/** What was decided before on this outlet for the same topics, the latest first. */
async function earlierDecisions(tx: Tx, row: Row): Promise<ReviewItemView['earlierDecisions']> {
  const rows = await tx.sql<{
    id: string;
    title: string;
    status: ReviewStatus;
    decided_at: string;
    decided_by_id: string | null;
    decided_by_name: string | null;
    reason: string | null;
  }>(
    `select q.id, v.title, q.status, q.decided_at, q.decided_by_id, q.decided_by_name, q.reason
       from review_items q join item_versions v on v.id = q.item_version_id
      where q.outlet_id = $1 and q.status <> 'open' and q.topics && $2::text[] and q.id <> $3
      order by q.decided_at desc limit 10`,
    [row.outlet.id, row.topics, row.id],
  );
  return rows.map((decision) => ({
    id: decision.id,
    title: decision.title,
    status: decision.status,
    decidedAt: toInstant(decision.decided_at),
    decidedBy: personOf(decision.decided_by_id, decision.decided_by_name),
    reason: decision.reason,
  }));
}

function toSummary(row: Row, actor: Actor, now: Temporal.Instant): ReviewItemSummaryView {
  return {
    id: row.id,
    itemId: row.item_id,
    itemVersionId: row.item_version_id,
    status: row.status,
    severity: severityOf(row.severity_rank),
    topics: row.topics,
    title: row.title,
    kind: row.kind,
    outlet: row.outlet,
    publishedAt: row.published_at === null ? null : toInstant(row.published_at),
    createdAt: toInstant(row.created_at),
    changed: row.version_count > 1,
    ruleNames: row.rules,
    claim: toClaim(row, actor, now),
    rowVersion: row.row_version,
  };
}

function toClaim(row: Row, actor: Actor, now: Temporal.Instant): ClaimView | null {
  if (row.claimed_by_id === null || row.claim_expires_at === null || row.claimed_at === null) return null;
  const expiresAt = toInstant(row.claim_expires_at);
  if (Temporal.Instant.compare(expiresAt, now) <= 0) return null;
  const mine = row.claimed_by_id === actor.id;
  return {
    by: { id: row.claimed_by_id, name: row.claimed_by_name ?? row.claimed_by_id },
    since: toInstant(row.claimed_at),
    expiresAt,
    mine,
    token: mine ? row.claim_token : null,
  };
}
