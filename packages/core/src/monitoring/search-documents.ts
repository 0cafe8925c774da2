import { type Tx, toInstant } from '../platform/index.ts';
import type { SearchDocument } from '../search/index.ts';
import type { ItemKind, StoredCue } from './item.ts';

/** A broadcast is indexed in windows of about this length, each beginning with the last cue of the one before. */
const windowMs = 45_000;

type Row = {
  id: string;
  kind: ItemKind;
  outlet_id: string;
  outlet_name: string;
  url: string | null;
  published_at: string | null;
  first_seen_at: string;
  signal_count: number;
  title: string;
  body: string;
  authors: string[];
  cues: StoredCue[] | null;
};

const select = `
  select i.id, i.kind, i.outlet_id, o.name as outlet_name, i.url, i.published_at, i.first_seen_at, i.signal_count,
         v.title, v.body, v.authors, v.cues
    from items i join outlets o on o.id = i.outlet_id join item_versions v on v.id = i.current_version_id`;

/** The search documents of items, from their current versions. An unknown item has none. */
export async function loadSearchDocuments(tx: Tx, itemIds: string[]): Promise<SearchDocument[]> {
  const rows = await tx.sql<Row>(`${select} where i.id = any($1::uuid[])`, [itemIds]);
  return rows.flatMap(toDocuments);
}

/** A batch of all items' documents, in the order of their keys; `after` is the last item of the batch before. */
export async function loadSearchBatch(
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<{ documents: SearchDocument[]; last: string | null }> {
  const rows = await tx.sql<Row>(`${select} where ($1::uuid is null or i.id > $1) order by i.id limit $2`, [
    after,
    limit,
  ]);
  return { documents: rows.flatMap(toDocuments), last: rows.at(-1)?.id ?? null };
}

function toDocuments(row: Row): SearchDocument[] {
  const shared = {
    itemId: row.id,
    kind: row.kind,
    outletId: row.outlet_id,
    outletName: row.outlet_name,
    title: row.title,
    authors: row.authors,
    url: row.url,
    publishedAt: row.published_at === null ? null : toInstant(row.published_at),
    firstSeenAt: toInstant(row.first_seen_at),
    hasSignal: row.signal_count > 0,
  };
  if (!row.cues || row.cues.length === 0) {
    return [{ ...shared, id: row.id, body: row.body, bodyStart: 0, startMs: null, cues: null }];
  }
  return windowsOf(row.cues).map((cues, index) => {
    const start = cues[0]?.start ?? 0;
    const end = cues.at(-1)?.end ?? row.body.length;
    return {
      ...shared,
      id: `${row.id}_${index}`,
      body: row.body.slice(start, end),
      bodyStart: start,
      startMs: cues[0]?.startMs ?? null,
      cues: cues.map((cue) => ({ startMs: cue.startMs, start: cue.start - start, end: cue.end - start })),
    };
  });
}

/** Cuts a transcript so that two neighbouring cues always stand together in one window, and a phrase across them too. */
export function windowsOf(cues: StoredCue[]): StoredCue[][] {
  const windows: StoredCue[][] = [];
  let current: StoredCue[] = [];
  for (const cue of cues) {
    current.push(cue);
    if (cue.endMs - (current[0]?.startMs ?? 0) >= windowMs && current.length > 1) {
      windows.push(current);
      current = [cue];
    }
  }
  if (current.length > 1 || windows.length === 0) windows.push(current);
  return windows;
}
