import { DomainError, decodeCursor, encodeCursor, type Tx } from '../platform/index.ts';
import { type IndexQuery, indexQuery, rankingQueries } from './document-terms.ts';
import type { SearchTerms } from './parse-search-text.ts';
import type { DocumentRow } from './postgres-write.ts';
import { presentHit } from './present-hit.ts';
import type { SearchDocument } from './search-document.ts';
import { maxHistogramDays, type SearchAnswer, type SearchQuery } from './search-engine.ts';

const queryTimeoutMs = 8_000;

type Place = { item_id: string; score: number; sort_ms: number };
type Overview = {
  page: Place[];
  total: number;
  outlet: { id: string; name: string; count: number }[];
  kind: { value: SearchDocument['kind']; count: number }[];
  signal: { value: boolean; count: number }[];
  histogram: { day: string; count: number }[];
};
export type Found = { overview: Overview; documents: SearchDocument[] };

/**
 * Runs a query. The match is one materialised step and everything else reads from it: otherwise the planner, asked for
 * the newest few, walks the whole date index for a rare phrase.
 */
export async function queryPostgres(tx: Tx, query: SearchQuery, terms: SearchTerms): Promise<Found> {
  // The planner doesn't know that reading a row's lexemes costs far more than asking the index for all rows that have
  // them, and would walk the table for a common word (measured with 20,000 documents, half of them found: 140 ms for 35).
  await tx.sql(
    `select set_config('statement_timeout', $1, true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
            set_config('enable_seqscan', $2, true)`,
    [String(queryTimeoutMs), terms.required.length > 0 ? 'off' : 'on'],
  );
  const [row] = await tx.sql<{ overview: Overview }>(...overviewSql(query, terms));
  const overview = row!.overview;
  const ids = overview.page.slice(0, query.limit).map((place) => place.item_id);
  if (ids.length === 0) return { overview, documents: [] };
  const rows = await tx.sql<DocumentRow>(...bestDocumentsSql(ids, query, terms));
  const byItem = new Map(rows.map((each) => [each.item_id, toDocument(each)]));
  return { overview, documents: ids.flatMap((id) => byItem.get(id) ?? []) };
}

export function presentAnswer(found: Found, query: SearchQuery, terms: SearchTerms, tookMs: number): SearchAnswer {
  const { page, total, outlet, kind, signal, histogram } = found.overview;
  const last = page[query.limit - 1];
  return {
    hits: found.documents.map((document) => presentHit(document, terms)),
    nextCursor:
      page.length > query.limit && last
        ? encodeCursor([cursorTag(query), last.score, last.sort_ms, last.item_id])
        : null,
    total,
    totalIsExact: true,
    facets: { outlet, kind, hasSignal: signal },
    histogram: histogram.map(({ day, count }) => ({ day: Temporal.PlainDate.from(day), count })),
    engine: 'postgresql',
    notice: null,
    tookMs,
  };
}

/** A bare 0 would be a column's place in an ORDER BY. */
const noScore = '0::int';

type Sql = [text: string, values: unknown[]];

/** Numbers parameters as they are named in a statement. */
class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

function overviewSql(query: SearchQuery, terms: SearchTerms): Sql {
  const values = new Values();
  const conditions = textConditions(indexQuery(terms), values);
  // With words to find, days only filter: by their index the planner would ask each row of the time for its lexemes.
  const day = terms.required.length > 0 ? '(d.day + 0)' : 'd.day';
  if (query.from) conditions.push(`${day} >= ${values.add(query.from.toString())}::date`);
  if (query.to) conditions.push(`${day} <= ${values.add(query.to.toString())}::date`);
  const score = query.sort === 'date' ? noScore : scoreSql(terms, values, 'by-set');
  const outlet = query.outletIds ? `outlet_id = any(${values.add(query.outletIds)}::text[])` : 'true';
  const kind = query.kinds ? `kind = any(${values.add(query.kinds)}::text[])` : 'true';
  const signal = query.hasSignal === undefined ? 'true' : `has_signal = ${values.add(query.hasSignal)}::boolean`;
  const all = `${outlet} and ${kind} and ${signal}`;
  const text = `
    with matches as materialized (
      select d.item_id, d.is_whole, d.outlet_id, d.kind, d.has_signal, d.day, d.sort_ms, ${score} as score
        from search_documents d
       where ${conditions.join(' and ') || 'true'}
    ), items as materialized (
      select item_id, outlet_id, kind, has_signal, day, sort_ms, score from matches where is_whole
      union all
      select item_id, any_value(outlet_id), any_value(kind), bool_or(has_signal), max(day), max(sort_ms), max(score)
        from matches where not is_whole group by item_id
    ), cells as materialized (
      select outlet_id, kind, has_signal, day, count(*)::int as count from items group by outlet_id, kind, has_signal, day
    ), page as (
      select item_id, score, sort_ms from items
       where ${all} and ${afterCursor(query, values)}
       order by score desc, sort_ms desc, item_id desc limit ${values.add(query.limit + 1)}::int
    ), outlets as (
      select outlet_id as id, sum(count)::int as count from cells where ${kind} and ${signal} group by outlet_id
    )
    select json_build_object(
      'page', (select coalesce(json_agg(p order by p.score desc, p.sort_ms desc, p.item_id desc), '[]') from page p),
      'total', (select coalesce(sum(count), 0)::int from cells where ${all}),
      'outlet', (
        select coalesce(json_agg(json_build_object('id', o.id, 'name', n.outlet_name, 'count', o.count)
                        order by o.count desc, o.id), '[]')
          from outlets o cross join lateral (
            select outlet_name from search_documents d where d.outlet_id = o.id order by d.sort_ms desc limit 1
          ) n
      ),
      'kind', (
        select coalesce(json_agg(k order by k.count desc), '[]') from (
          select kind as value, sum(count)::int as count from cells where ${outlet} and ${signal} group by kind
        ) k
      ),
      'signal', (
        select coalesce(json_agg(s order by s.value desc), '[]') from (
          select has_signal as value, sum(count)::int as count from cells where ${outlet} and ${kind} group by has_signal
        ) s
      ),
      'histogram', (
        select coalesce(json_agg(h order by h.day), '[]') from (
          select day, sum(count)::int as count from cells where ${all}
           group by day order by day desc limit ${maxHistogramDays}
        ) h
      )
    ) as overview`;
  return [text, values.list];
}

/** Of each item the document that answers best: by score, then by how much of the query its body holds, then the first. */
function bestDocumentsSql(itemIds: string[], query: SearchQuery, terms: SearchTerms): Sql {
  const values = new Values();
  const ids = values.add(itemIds);
  const conditions = [`d.item_id = any(${ids}::text[])`, ...textConditions(indexQuery(terms), values)];
  const score = query.sort === 'date' ? noScore : scoreSql(terms, values, 'by-row');
  const words = terms.required.flat();
  const sequences = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)].map((each) => ` ${each} `);
  const text = `
    select distinct on (d.item_id) d.id, d.item_id, d.kind, d.outlet_id, d.outlet_name, d.has_signal, d.published_ms,
           d.first_seen_ms, d.start_ms, d.body_start, d.title, d.body, d.authors, d.url, d.cues
      from search_documents d
     where ${conditions.join(' and ')}
     order by d.item_id, (${score}) desc, (
             select count(*) from unnest(${values.add(sequences)}::text[]) as sequence
              where strpos(split_part(d.${terms.mode}, E'\\n', 2), sequence) > 0
           ) desc, d.start_ms nulls first, d.id`;
  return [text, values.list];
}

function textConditions(index: IndexQuery, values: Values): string[] {
  const conditions = index.lexemes === null ? [] : [`d.lexemes @@ ${values.add(index.lexemes)}::tsquery`];
  for (const sequence of index.required) conditions.push(`strpos(d.${index.column}, ${values.add(sequence)}) > 0`);
  for (const sequence of index.excluded) conditions.push(`strpos(d.${index.column}, ${values.add(sequence)}) = 0`);
  return conditions;
}

/**
 * A few steps instead of a weighted sum, so that a person can see why one stands above another, and so that no text has
 * to be read to rank it: the accents that were typed (8), all words in the title (2), there next to each other (2 more), next to each other anywhere (1).
 * Within a step the newest comes first.
 */
function scoreSql(terms: SearchTerms, values: Values, reading: 'by-set' | 'by-row'): string {
  const { asTyped, inTitle, nearInTitle, near } = rankingQueries(terms);
  // The index names the documents in one go; asking each row would read its whole list of lexemes.
  const points = (lexemes: string | null, worth: number) => {
    if (lexemes === null) return [];
    const asked = `${values.add(lexemes)}::tsquery`;
    const isSo =
      reading === 'by-set'
        ? `d.ctid in (select s.ctid from search_documents s where s.lexemes @@ ${asked})`
        : `d.lexemes @@ ${asked}`;
    return [`case when ${isSo} then ${worth} else 0 end`];
  };
  return [noScore, ...points(asTyped, 8), ...points(inTitle, 2), ...points(nearInTitle, 2), ...points(near, 1)].join(
    ' + ',
  );
}

function afterCursor(query: SearchQuery, values: Values): string {
  if (query.cursor === undefined) return 'true';
  const [tag, score, sortMs, itemId] = decodeCursor(query.cursor, 4);
  if (tag !== cursorTag(query) || !Number.isSafeInteger(score) || !Number.isSafeInteger(sortMs)) throw foreignCursor();
  if (typeof itemId !== 'string' || itemId.includes('\0') || !itemId.isWellFormed()) throw foreignCursor();
  const key = [`${values.add(score)}::int`, `${values.add(sortMs)}::bigint`, `${values.add(itemId)}::text`];
  return `(score, sort_ms, item_id) < (${key.join(', ')})`;
}

function cursorTag(query: SearchQuery): string {
  return query.sort === 'date' ? 'pg-date' : 'pg-relevance';
}

function foreignCursor(): DomainError {
  return new DomainError(
    'invalid-cursor',
    'The place marker belongs to another search. Start again from the first page.',
    {
      fieldErrors: [{ pointer: '/cursor', detail: 'not a cursor of this search' }],
    },
  );
}

function toDocument(row: DocumentRow): SearchDocument {
  const instant = (ms: number | string) => Temporal.Instant.fromEpochMilliseconds(Number(ms));
  return {
    id: row.id,
    itemId: row.item_id,
    kind: row.kind,
    outletId: row.outlet_id,
    outletName: row.outlet_name,
    title: row.title,
    body: row.body,
    authors: row.authors,
    url: row.url,
    publishedAt: row.published_ms === null ? null : instant(row.published_ms),
    firstSeenAt: instant(row.first_seen_ms),
    hasSignal: row.has_signal,
    bodyStart: row.body_start,
    startMs: row.start_ms,
    cues: row.cues,
  };
}
