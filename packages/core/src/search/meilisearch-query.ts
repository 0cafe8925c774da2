import type { Meilisearch, MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import { DomainError, decodeCursor, encodeCursor } from '../platform/index.ts';
import { documentMatches } from './match-text.ts';
import {
  dayNumber,
  encodeWords,
  fromMeiliDocument,
  type MeiliDocument,
  maxTotalHits,
  searchedFieldsOf,
  storedFields,
} from './meilisearch-documents.ts';
import type { Phrase, SearchTerms } from './parse-search-text.ts';
import { presentHit } from './present-hit.ts';
import type { DocumentKind } from './search-document.ts';
import { maxHistogramDays, type SearchAnswer, type SearchQuery } from './search-engine.ts';

/** The engine leaves out what comes after ten words or phrases. */
const maxTerms = 10;

type FacetName = 'outlet' | 'kind' | 'hasSignal';

/**
 * Runs a query: the page with all filters, and beside it, in the same request, one count for each facet that is
 * filtered, without its own filter. Pages are asked for by number, because only then the engine counts items (not
 * windows) in its total and its facets.
 */
export async function queryMeilisearch(
  client: Meilisearch,
  indexUid: string,
  query: SearchQuery,
  terms: SearchTerms,
): Promise<Omit<SearchAnswer, 'tookMs'>> {
  const page = pageOf(query);
  const filters = filtersOf(query);
  const shared = {
    indexUid,
    q: queryText(terms),
    matchingStrategy: 'all' as const,
    attributesToSearchOn: searchedFieldsOf(terms.mode),
  };
  const filtered = (['outlet', 'kind', 'hasSignal'] as const).filter((name) => filters.own[name] !== undefined);
  const queries: MultiSearchQuery[] = [
    {
      ...shared,
      page,
      hitsPerPage: query.limit,
      filter: [...filters.days, ...Object.values(filters.own)],
      facets: ['outlet', 'kind', 'hasSignal', 'day'],
      attributesToRetrieve: storedFields,
      ...(query.sort === 'date' ? { sort: ['sortMs:desc', 'itemId:desc'] } : {}),
    },
    ...filtered.map((name) => ({
      ...shared,
      page: 1,
      hitsPerPage: 0,
      filter: [
        ...filters.days,
        ...Object.entries(filters.own).flatMap(([own, filter]) => (own === name ? [] : [filter])),
      ],
      facets: [name],
    })),
  ];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, MeiliDocument>({ queries });
  const main = results[0]!;
  const counts = (name: FacetName | 'day') => countsOf(results[filtered.indexOf(name as FacetName) + 1] ?? main, name);
  const documents = main.hits.map(fromMeiliDocument).filter((document) => documentMatches(document, terms));
  const total = main.totalHits ?? 0;
  const hasMore = page * query.limit < Math.min(total, maxTotalHits);
  return {
    hits: documents.map((document) => presentHit(document, terms)),
    nextCursor: hasMore ? encodeCursor([cursorTag(query), page + 1, query.limit]) : null,
    total,
    totalIsExact: total < maxTotalHits && terms.required.length <= maxTerms && documents.length === main.hits.length,
    facets: {
      outlet: outletsOf(counts('outlet')),
      kind: counts('kind').map(([value, count]) => ({ value: value as DocumentKind, count })),
      hasSignal: counts('hasSignal')
        .map(([value, count]) => ({ value: value === 'true', count }))
        .sort((a, b) => Number(b.value) - Number(a.value)),
    },
    histogram: countsOf(main, 'day')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-maxHistogramDays)
      .map(([day, count]) => ({ day: Temporal.PlainDate.from(day), count })),
    engine: 'meilisearch',
    notice: null,
  };
}

/**
 * Every word in quotation marks, single ones too: the engine would else join neighbours (`xuat ban` to `xuatban`).
 * What is excluded comes first, because the engine stops reading at its limit.
 */
function queryText(terms: SearchTerms): string {
  const quoted = (phrase: Phrase) => `"${encodeWords(phrase, terms.mode)}"`;
  return [
    ...terms.excluded.map((phrase) => `-${quoted(phrase)}`),
    ...terms.required.slice(0, maxTerms).map(quoted),
  ].join(' ');
}

function filtersOf(query: SearchQuery): { days: string[]; own: Partial<Record<FacetName, string>> } {
  const list = (values: string[]) => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
  const days: string[] = [];
  if (query.from) days.push(`dayNumber >= ${dayNumber(query.from)}`);
  if (query.to) days.push(`dayNumber <= ${dayNumber(query.to)}`);
  const own: Partial<Record<FacetName, string>> = {};
  if (query.outletIds) own.outlet = `outletId IN ${list(query.outletIds)}`;
  if (query.kinds) own.kind = `kind IN ${list(query.kinds)}`;
  if (query.hasSignal !== undefined) own.hasSignal = `hasSignal = ${query.hasSignal}`;
  return { days, own };
}

function countsOf(result: MultiSearchResult<MeiliDocument>, facet: string): [value: string, count: number][] {
  return Object.entries(result.facetDistribution?.[facet] ?? {}).sort(([, a], [, b]) => b - a);
}

/** An outlet that changed its name stands under both; it's one outlet, under the name more of its items carry. */
function outletsOf(counts: [string, number][]): SearchAnswer['facets']['outlet'] {
  const outlets = new Map<string, { id: string; name: string; count: number }>();
  for (const [value, count] of counts) {
    const [id = '', name = ''] = value.split('\t');
    const known = outlets.get(id);
    if (known) known.count += count;
    else outlets.set(id, { id, name, count });
  }
  return [...outlets.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function pageOf(query: SearchQuery): number {
  if (query.cursor === undefined) return 1;
  const [tag, page, limit] = decodeCursor(query.cursor, 3);
  const isPage = typeof page === 'number' && Number.isSafeInteger(page) && page > 1;
  if (tag === cursorTag(query) && isPage && limit === query.limit) return page;
  throw new DomainError(
    'invalid-cursor',
    'The place marker belongs to another search. Start again from the first page.',
    {
      fieldErrors: [{ pointer: '/cursor', detail: 'not a cursor of this search' }],
    },
  );
}

function cursorTag(query: SearchQuery): string {
  return query.sort === 'date' ? 'meili-date' : 'meili-relevance';
}
