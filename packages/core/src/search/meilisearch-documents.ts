import type { Settings } from 'meilisearch';
import { officeDay } from '../platform/index.ts';
import type { FoldMode } from '../platform/text.ts';
import type { DocumentKind, SearchDocument } from './search-document.ts';
import { wordsOf } from './search-tokens.ts';

/**
 * A document as Meilisearch holds it. Its tokeniser drops every accent, so what it searches are our own words in ASCII:
 * folded ones, and for accent-exact queries ones in which each accented letter is written as `q<hexadecimal>q`. What a
 * hit shows is stored beside them.
 */
export type MeiliDocument = {
  id: string;
  itemId: string;
  kind: DocumentKind;
  outletId: string;
  /** Id and name in one value, so that a facet gives both. */
  outlet: string;
  outletName: string;
  hasSignal: boolean;
  /** ISO 8601 day at the office, and the same in days since 1970 for ranges. */
  day: string;
  dayNumber: number;
  sortMs: number;
  publishedMs: number | null;
  firstSeenMs: number;
  startMs: number | null;
  bodyStart: number;
  title: string;
  body: string;
  authors: string[];
  url: string | null;
  cues: SearchDocument['cues'];
} & Record<SearchedField, string>;

type SearchedField = `${'title' | 'body' | 'authors'}${'Folded' | 'Exact'}`;

const searchedFields: Record<FoldMode, SearchedField[]> = {
  folded: ['titleFolded', 'bodyFolded', 'authorsFolded'],
  exact: ['titleExact', 'bodyExact', 'authorsExact'],
};

export function searchedFieldsOf(mode: FoldMode): string[] {
  return searchedFields[mode];
}

export const storedFields: (keyof MeiliDocument)[] = [
  'id',
  'itemId',
  'kind',
  'outletId',
  'outletName',
  'hasSignal',
  'publishedMs',
  'firstSeenMs',
  'startMs',
  'bodyStart',
  'title',
  'body',
  'authors',
  'url',
  'cues',
];

/** Items a query can page through; Meilisearch counts no further. */
export const maxTotalHits = 10_000;

/** Set before any document: a change later makes the engine index everything again. */
export const meiliSettings: Settings = {
  searchableAttributes: [...searchedFields.folded, ...searchedFields.exact],
  displayedAttributes: storedFields,
  filterableAttributes: ['id', 'itemId', 'outletId', 'outlet', 'kind', 'hasSignal', 'day', 'dayNumber'],
  sortableAttributes: ['sortMs', 'itemId'],
  // By date when asked; else title before body, near before far, and of equals the newest.
  rankingRules: ['sort', 'words', 'attributeRank', 'proximity', 'sortMs:desc', 'itemId:desc'],
  distinctAttribute: 'itemId',
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 5_000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits },
};

export function toMeiliDocument(document: SearchDocument): MeiliDocument {
  const sortedBy = document.publishedAt ?? document.firstSeenAt;
  const day = officeDay(sortedBy);
  const authors = document.authors.join(' \n ');
  return {
    id: document.id,
    itemId: document.itemId,
    kind: document.kind,
    outletId: document.outletId,
    outlet: `${document.outletId}\t${document.outletName}`.slice(0, 150),
    outletName: document.outletName,
    hasSignal: document.hasSignal,
    day: day.toString(),
    dayNumber: dayNumber(day),
    sortMs: sortedBy.epochMilliseconds,
    publishedMs: document.publishedAt?.epochMilliseconds ?? null,
    firstSeenMs: document.firstSeenAt.epochMilliseconds,
    startMs: document.startMs,
    bodyStart: document.bodyStart,
    title: document.title,
    body: document.body,
    authors: document.authors,
    url: document.url,
    cues: document.cues,
    titleFolded: encodeText(document.title, 'folded'),
    bodyFolded: encodeText(document.body, 'folded'),
    authorsFolded: encodeText(authors, 'folded'),
    titleExact: encodeText(document.title, 'exact'),
    bodyExact: encodeText(document.body, 'exact'),
    authorsExact: encodeText(authors, 'exact'),
  };
}

export function fromMeiliDocument(document: MeiliDocument): SearchDocument {
  return {
    id: document.id,
    itemId: document.itemId,
    kind: document.kind,
    outletId: document.outletId,
    outletName: document.outletName,
    title: document.title,
    body: document.body,
    authors: document.authors,
    url: document.url,
    publishedAt: document.publishedMs === null ? null : Temporal.Instant.fromEpochMilliseconds(document.publishedMs),
    firstSeenAt: Temporal.Instant.fromEpochMilliseconds(document.firstSeenMs),
    hasSignal: document.hasSignal,
    bodyStart: document.bodyStart,
    startMs: document.startMs,
    cues: document.cues,
  };
}

function encodeText(text: string, mode: FoldMode): string {
  return encodeWords(wordsOf(text, mode), mode);
}

/**
 * Words as runs of ASCII letters and digits, which the engine's tokeniser leaves whole. Exact ones begin with `qq`: the
 * engine looks up neighbours without asking in which field they are, so the two kinds must not share a word.
 */
export function encodeWords(words: string[], mode: FoldMode): string {
  const marker = mode === 'exact' ? 'qq' : '';
  return words
    .map((word) => marker + word.replace(/[^a-z0-9]/gu, (letter) => `q${letter.codePointAt(0)!.toString(16)}q`))
    .join(' ');
}

export function dayNumber(day: Temporal.PlainDate): number {
  return epochDay.until(day).days;
}

const epochDay = Temporal.PlainDate.from('1970-01-01');
