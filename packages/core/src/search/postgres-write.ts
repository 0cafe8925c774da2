import { officeDay, type Tx } from '../platform/index.ts';
import { indexedTerms } from './document-terms.ts';
import type { DocumentKind, ItemDocuments, SearchDocument } from './search-document.ts';

/** Writers of the table take turns, so that two of them can't put the same document in twice. */
const writerLock = 7_311_004;

const rowsPerStatement = 200;

export async function lockWriters(tx: Tx): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock($1)', [writerLock]);
}

export async function replaceItems(tx: Tx, replace: ItemDocuments[]): Promise<void> {
  const items = new Map(replace.map((item) => [item.itemId, item.documents]));
  await lockWriters(tx);
  await tx.sql('delete from search_documents where item_id = any($1)', [[...items.keys()]]);
  await insertDocuments(tx, 'search_documents', [...items.values()].flat());
}

/** @param table a name of ours, never of a caller's */
export async function insertDocuments(tx: Tx, table: string, documents: SearchDocument[]): Promise<void> {
  for (let at = 0; at < documents.length; at += rowsPerStatement) {
    const rows = documents.slice(at, at + rowsPerStatement).map(toRow);
    await tx.sql(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.map(readColumn).join(', ')}
         from json_to_recordset($1::json) as r(${recordColumns})`,
      [JSON.stringify(rows)],
    );
  }
}

export type DocumentRow = {
  id: string;
  item_id: string;
  is_whole: boolean;
  kind: DocumentKind;
  outlet_id: string;
  outlet_name: string;
  has_signal: boolean;
  day: string;
  sort_ms: number;
  published_ms: number | null;
  first_seen_ms: number;
  start_ms: number | null;
  body_start: number;
  title: string;
  body: string;
  authors: string[];
  url: string | null;
  cues: SearchDocument['cues'];
  folded: string;
  exact: string;
  lexemes: string;
};

const columnTypes: Record<keyof DocumentRow, string> = {
  id: 'text',
  item_id: 'text',
  is_whole: 'boolean',
  kind: 'text',
  outlet_id: 'text',
  outlet_name: 'text',
  has_signal: 'boolean',
  day: 'date',
  sort_ms: 'bigint',
  published_ms: 'bigint',
  first_seen_ms: 'bigint',
  start_ms: 'integer',
  body_start: 'integer',
  title: 'text',
  body: 'text',
  authors: 'text[]',
  url: 'text',
  cues: 'jsonb',
  folded: 'text',
  exact: 'text',
  lexemes: 'text',
};
const columns = Object.keys(columnTypes) as (keyof DocumentRow)[];
const recordColumns = Object.entries(columnTypes)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

function readColumn(column: keyof DocumentRow): string {
  return column === 'lexemes' ? 'r.lexemes::tsvector' : `r.${column}`;
}

function toRow(document: SearchDocument): DocumentRow {
  const clean = { ...document, title: storable(document.title), body: storable(document.body) };
  const terms = indexedTerms(clean);
  const sortedBy = document.publishedAt ?? document.firstSeenAt;
  return {
    id: document.id,
    item_id: document.itemId,
    is_whole: document.id === document.itemId,
    kind: document.kind,
    outlet_id: document.outletId,
    outlet_name: storable(document.outletName),
    has_signal: document.hasSignal,
    day: officeDay(sortedBy).toString(),
    sort_ms: sortedBy.epochMilliseconds,
    published_ms: document.publishedAt?.epochMilliseconds ?? null,
    first_seen_ms: document.firstSeenAt.epochMilliseconds,
    start_ms: document.startMs,
    body_start: document.bodyStart,
    title: clean.title,
    body: clean.body,
    authors: document.authors.map(storable),
    url: document.url === null ? null : storable(document.url),
    cues: document.cues,
    folded: terms.folded,
    exact: terms.exact,
    lexemes: terms.lexemes,
  };
}

/** What PostgreSQL can't hold, replaced unit for unit so that offsets stay true. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ');
}
