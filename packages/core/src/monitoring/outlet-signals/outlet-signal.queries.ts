import { decodeCursor, type Page, requireFound, type Tx, toInstant, toPage } from '../../platform/index.ts';
import { type OutletRef, outletJson } from '../item.queries.ts';
import type { ReviewStatus } from '../review/review-item.ts';
import type { Bilingual, Provision, Severity } from '../rule.ts';
import type { OutletSignalCode, SignalFacts } from './outlet-signal.ts';

export type OutletSignalView = {
  id: string;
  outlet: OutletRef;
  code: OutletSignalCode;
  detail: string;
  rule: { name: Bilingual; severity: Severity; provision: Provision | null };
  note: Bilingual;
  facts: SignalFacts;
  /** A few of the items it is about, the newest first. */
  examples: { id: string; title: string; url: string | null; publishedAt: Temporal.Instant | null }[];
  /** ISO 8601 day of the first item it is about. */
  since: string;
  raisedAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  clearedAt: Temporal.Instant | null;
  clearedNote: Bilingual | null;
  reviewItem: { id: string; status: ReviewStatus } | null;
};

export type OutletSignalFilter = {
  state?: 'open' | 'cleared' | undefined;
  outletId?: string | undefined;
  code?: OutletSignalCode | undefined;
};

type Example = { id: string; title: string; url: string | null; publishedAt: string | null };
type Row = Omit<OutletSignalView, 'examples' | 'raisedAt' | 'lastSeenAt' | 'clearedAt'> & {
  examples: Example[];
  raised_at: string;
  last_seen_at: string;
  cleared_at: string | null;
};

const select = `
  select s.id, ${outletJson} as outlet, s.code, s.detail, s.note, s.facts,
         json_build_object('name', v.name, 'severity', v.severity, 'provision', v.provision) as rule,
         coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'url', i.url,
                                                     'publishedAt', i.published_at) order by e.position)
                     from jsonb_array_elements_text(s.facts->'examples') with ordinality e(id, position)
                     join items i on i.id = e.id::uuid), '[]') as examples,
         to_char(s.since, 'YYYY-MM-DD') as since, s.raised_at, s.last_seen_at, s.cleared_at,
         s.cleared_note as "clearedNote",
         case when q.id is null then null else json_build_object('id', q.id, 'status', q.status) end as "reviewItem"
    from outlet_signals s
    join outlets o on o.id = s.outlet_id
    join rule_versions v on v.id = s.rule_version_id
    left join review_items q on q.id = s.review_item_id`;

/** Signals about outlets, the latest first. */
export async function listOutletSignals(
  tx: Tx,
  query: OutletSignalFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<OutletSignalView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  // Told in the text, so that a list of the open ones walks the index of the open ones.
  const state = { open: 's.cleared_at is null', cleared: 's.cleared_at is not null', any: 'true' };
  const rows = await tx.sql<Row>(
    `${select}
      where ${state[query.state ?? 'any']}
        and ($1::uuid is null or s.outlet_id = $1) and ($2::text is null or s.code = $2)
        and ($3::timestamptz is null or (s.raised_at, s.id) < ($3, $4::uuid))
      order by s.raised_at desc, s.id desc limit $5`,
    [query.outletId ?? null, query.code ?? null, after[0], after[1], query.limit + 1],
  );
  return toPage(rows, query.limit, (row) => [row.raised_at, row.id], toView);
}

/** @throws DomainError `not-found` */
export async function getOutletSignal(tx: Tx, id: string): Promise<OutletSignalView> {
  const [row] = await tx.sql<Row>(`${select} where s.id = $1`, [id]);
  return toView(requireFound(row, 'signal'));
}

/** How many signals are open for each outlet that has any. */
export async function countOpenOutletSignals(tx: Tx, outletIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.sql<{ outlet_id: string; count: string }>(
    `select outlet_id, count(*) as count from outlet_signals
      where cleared_at is null and outlet_id = any ($1::uuid[]) group by outlet_id`,
    [outletIds],
  );
  return new Map(rows.map((row) => [row.outlet_id, Number(row.count)]));
}

function toView({ raised_at, last_seen_at, cleared_at, examples, ...row }: Row): OutletSignalView {
  return {
    ...row,
    examples: examples.map((item) => ({
      ...item,
      publishedAt: item.publishedAt === null ? null : toInstant(item.publishedAt),
    })),
    raisedAt: toInstant(raised_at),
    lastSeenAt: toInstant(last_seen_at),
    clearedAt: cleared_at === null ? null : toInstant(cleared_at),
  };
}
