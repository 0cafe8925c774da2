import { decodeCursor, type Page, requireFound, type Tx, toInstant, toPage } from '../platform/index.ts';
import type { OutletKind } from '../registry/index.ts';
import type { ItemKind, Masthead, StoredCue } from './item.ts';
import { type RuleVersionRow, type RuleVersionView, toRuleVersion } from './rule.queries.ts';
import type { Bilingual } from './rule.ts';
import type { StoredHit } from './signal.ts';

export type OutletRef = { id: string; code: string; name: string; kind: OutletKind };

export type ItemSummaryView = {
  id: string;
  kind: ItemKind;
  url: string | null;
  title: string;
  outlet: OutletRef;
  publishedAt: Temporal.Instant | null;
  firstSeenAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  absentSince: Temporal.Instant | null;
  versionCount: number;
  signalCount: number;
};

export type CaptureView = { id: string; url: string; fetchedAt: Temporal.Instant; sha256: string; bytes: number };

export type ItemVersionView = {
  id: string;
  number: number;
  title: string;
  sapo: string | null;
  body: string;
  authors: string[];
  publishedAt: Temporal.Instant | null;
  modifiedAt: Temporal.Instant | null;
  language: string | null;
  contentHash: string;
  recordedAt: Temporal.Instant;
  cues: StoredCue[] | null;
  masthead: Masthead | null;
  capture: CaptureView | null;
};

export type ItemVersionSummaryView = Pick<
  ItemVersionView,
  'id' | 'number' | 'title' | 'recordedAt' | 'contentHash' | 'capture'
> & { changedFields: string[]; signalCount: number };

export type SignalView = {
  id: string;
  rule: RuleVersionView & { code: string; kind: 'query' | 'check' };
  itemVersionId: string;
  itemVersionNumber: number;
  hits: StoredHit[];
  note: Bilingual | null;
  createdAt: Temporal.Instant;
};

export type ItemView = ItemSummaryView & {
  current: ItemVersionView;
  versions: ItemVersionSummaryView[];
  signals: SignalView[];
  sources: { id: string; name: string; url: string }[];
  reviewItems: {
    id: string;
    status: string;
    createdAt: Temporal.Instant;
    decidedAt: Temporal.Instant | null;
    decidedBy: { id: string; name: string } | null;
    reason: string | null;
  }[];
};

export type ItemRow = {
  id: string;
  kind: ItemKind;
  url: string | null;
  title: string;
  published_at: string | null;
  first_seen_at: string;
  last_seen_at: string;
  absent_since: string | null;
  version_count: number;
  signal_count: number;
  current_version_id: string;
  outlet: OutletRef;
  newest: string;
};

export const outletJson = `json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'kind', o.kind)`;

const selectItem = `
  select i.*, ${outletJson} as outlet, coalesce(i.published_at, i.first_seen_at)::text as newest
    from items i join outlets o on o.id = i.outlet_id`;

/** Items, the newest first. */
export async function listItems(
  tx: Tx,
  query: {
    cursor?: string | undefined;
    limit: number;
    outletId?: string | undefined;
    kind?: ItemKind | undefined;
    hasSignal?: boolean | undefined;
  },
): Promise<Page<ItemSummaryView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const rows = await tx.sql<ItemRow>(
    `${selectItem}
      where i.current_version_id is not null
        and ($1::uuid is null or i.outlet_id = $1) and ($2::text is null or i.kind = $2)
        and ($3::boolean is null or (i.signal_count > 0) = $3)
        and ($4::timestamptz is null or (coalesce(i.published_at, i.first_seen_at), i.id) < ($4, $5::uuid))
      order by coalesce(i.published_at, i.first_seen_at) desc, i.id desc limit $6`,
    [query.outletId ?? null, query.kind ?? null, query.hasSignal ?? null, after[0], after[1], query.limit + 1],
  );
  return toPage(rows, query.limit, (row) => [row.newest, row.id], toItemSummary);
}

/** An item with its current text, the list of its versions, and every signal. @throws DomainError `not-found` */
export async function getItem(tx: Tx, id: string): Promise<ItemView> {
  const [found] = await tx.sql<ItemRow>(`${selectItem} where i.id = $1 and i.current_version_id is not null`, [id]);
  const row = requireFound(found, 'item');
  const sources = await tx.sql<{ id: string; name: string; url: string }>(
    `select s.id, s.name, l.url from item_sources l join sources s on s.id = l.source_id
      where l.item_id = $1 order by l.first_seen_at, s.name`,
    [id],
  );
  const reviews = await tx.sql<{
    id: string;
    status: string;
    created_at: string;
    decided_at: string | null;
    decided_by_id: string | null;
    decided_by_name: string | null;
    reason: string | null;
  }>('select * from review_items where item_id = $1 order by created_at desc', [id]);
  return {
    ...toItemSummary(row),
    current: await getVersionById(tx, row.current_version_id),
    versions: await listVersions(tx, id),
    signals: await listSignals(tx, { itemId: id }),
    sources,
    reviewItems: reviews.map((review) => ({
      id: review.id,
      status: review.status,
      createdAt: toInstant(review.created_at),
      decidedAt: review.decided_at === null ? null : toInstant(review.decided_at),
      decidedBy: personOf(review.decided_by_id, review.decided_by_name),
      reason: review.reason,
    })),
  };
}

/** @throws DomainError `not-found` */
export async function getItemVersion(
  tx: Tx,
  itemId: string,
  number: number,
): Promise<ItemVersionView & { signals: SignalView[] }> {
  const [row] = await tx.sql<VersionRow>(`${selectVersion} where v.item_id = $1 and v.number = $2`, [itemId, number]);
  const version = toVersion(requireFound(row, 'version'));
  return { ...version, signals: await listSignals(tx, { itemVersionId: version.id }) };
}

export async function getVersionById(tx: Tx, id: string): Promise<ItemVersionView> {
  const [row] = await tx.sql<VersionRow>(`${selectVersion} where v.id = $1`, [id]);
  return toVersion(requireFound(row, 'version'));
}

/** Versions without their texts, the newest first. */
export async function listVersions(tx: Tx, itemId: string): Promise<ItemVersionSummaryView[]> {
  const rows = await tx.sql<VersionRow & { changed_fields: string[]; signal_count: string }>(
    `select v.id, v.number, v.title, v.recorded_at, v.content_hash, v.changed_fields, ${captureJson} as capture,
            (select count(*) from signals s where s.item_version_id = v.id) as signal_count
       from item_versions v left join captures c on c.id = v.capture_id
      where v.item_id = $1 order by v.number desc limit 200`,
    [itemId],
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    recordedAt: toInstant(row.recorded_at),
    contentHash: row.content_hash,
    capture: toCapture(row.capture),
    changedFields: row.changed_fields,
    signalCount: Number(row.signal_count),
  }));
}

type SignalRow = RuleVersionRow & {
  signal_id: string;
  code: string;
  kind: 'query' | 'check';
  item_version_id: string;
  item_version_number: number;
  hits: StoredHit[];
  note: Bilingual | null;
  raised_at: string;
};

/** Signals of an item or of one version, the worst rule first. */
export async function listSignals(tx: Tx, of: { itemId: string } | { itemVersionId: string }): Promise<SignalView[]> {
  const [column, id] = 'itemId' in of ? ['s.item_id', of.itemId] : ['s.item_version_id', of.itemVersionId];
  const rows = await tx.sql<SignalRow>(
    `select rv.*, s.id as signal_id, r.code, r.kind, s.item_version_id, v.number as item_version_number,
            s.hits, s.note, s.created_at as raised_at
       from signals s
       join rule_versions rv on rv.id = s.rule_version_id
       join rules r on r.id = rv.rule_id
       join item_versions v on v.id = s.item_version_id
      where ${column} = $1
      order by v.number desc, case rv.severity when 'high' then 0 when 'medium' then 1 else 2 end, r.code limit 500`,
    [id],
  );
  return rows.map((row) => ({
    id: row.signal_id,
    rule: { ...toRuleVersion(row), code: row.code, kind: row.kind },
    itemVersionId: row.item_version_id,
    itemVersionNumber: row.item_version_number,
    hits: row.hits,
    note: row.note,
    createdAt: toInstant(row.raised_at),
  }));
}

type CaptureJson = { id: string; url: string; fetchedAt: string; sha256: string; bytes: number } | null;
type VersionRow = {
  id: string;
  number: number;
  title: string;
  sapo: string | null;
  body: string;
  authors: string[];
  published_at: string | null;
  modified_at: string | null;
  language: string | null;
  content_hash: string;
  recorded_at: string;
  cues: StoredCue[] | null;
  masthead: Masthead | null;
  capture: CaptureJson;
};

const captureJson = `
  case when c.id is null then null else
    json_build_object('id', c.id, 'url', c.url, 'fetchedAt', c.fetched_at, 'sha256', c.sha256, 'bytes', c.bytes) end`;
const selectVersion = `
  select v.*, ${captureJson} as capture from item_versions v left join captures c on c.id = v.capture_id`;

function toItemSummary(row: ItemRow): ItemSummaryView {
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    title: row.title,
    outlet: row.outlet,
    publishedAt: row.published_at === null ? null : toInstant(row.published_at),
    firstSeenAt: toInstant(row.first_seen_at),
    lastSeenAt: toInstant(row.last_seen_at),
    absentSince: row.absent_since === null ? null : toInstant(row.absent_since),
    versionCount: row.version_count,
    signalCount: row.signal_count,
  };
}

function toVersion(row: VersionRow): ItemVersionView {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    sapo: row.sapo,
    body: row.body,
    authors: row.authors,
    publishedAt: row.published_at === null ? null : toInstant(row.published_at),
    modifiedAt: row.modified_at === null ? null : toInstant(row.modified_at),
    language: row.language,
    contentHash: row.content_hash,
    recordedAt: toInstant(row.recorded_at),
    cues: row.cues,
    masthead: row.masthead,
    capture: toCapture(row.capture),
  };
}

function toCapture(capture: CaptureJson): CaptureView | null {
  return capture && { ...capture, fetchedAt: toInstant(capture.fetchedAt) };
}

export function personOf(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? id };
}
