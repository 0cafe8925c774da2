import type { DocumentKind, ItemDocuments, SearchDocument } from './search-document.ts';

export type EngineName = 'postgresql' | 'meilisearch';

export type SearchQuery = {
  /**
   * Words that must all be in one document, `"quoted phrases"`, and `-word` or `-"phrase"` for what must not be in it.
   * Empty: everything, by date.
   */
  text: string;
  /** Accents count (ma isn't má); the placement of tone marks never does (hoà is hòa). */
  exact: boolean;
  outletIds?: string[];
  kinds?: DocumentKind[];
  /** First and last day of publication (else of first sight), both included, as days where the office is. */
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
  hasSignal?: boolean;
  sort: 'relevance' | 'date';
  /** `nextCursor` of the page before; good for the same query on the same engine only. */
  cursor?: string;
  /** 1 to 100 items. */
  limit: number;
};

/** A range in UTF-16 code units: start included, end not. */
export type Mark = [start: number, end: number];

/** One found item; of a broadcast the window that answers best. */
export type SearchHit = {
  itemId: string;
  documentId: string;
  kind: DocumentKind;
  title: string;
  titleMarks: Mark[];
  /** About 240 characters of the body, with `…` where it was cut. */
  snippet: string;
  snippetMarks: Mark[];
  outletId: string;
  outletName: string;
  url: string | null;
  publishedAt: Temporal.Instant | null;
  hasSignal: boolean;
  /** For a broadcast: the second at which the cue with the first found word begins. */
  startSeconds: number | null;
};

export type SearchAnswer = {
  hits: SearchHit[];
  nextCursor: string | null;
  /** Found items; a bound or an estimate when `totalIsExact` is false. */
  total: number;
  totalIsExact: boolean;
  /** How many items each value would give, counted without the filter of its own kind. */
  facets: {
    outlet: { id: string; name: string; count: number }[];
    kind: { value: DocumentKind; count: number }[];
    hasSignal: { value: boolean; count: number }[];
  };
  /** Items by office day, earliest first, under all filters; of the newest 400 days that have any. */
  histogram: { day: Temporal.PlainDate; count: number }[];
  engine: EngineName;
  /** Set when the chosen engine is out of reach and another answered. */
  notice: 'search-engine-unreachable' | null;
  tookMs: number;
};

/** A fresh index that is filled beside the one in use. */
export interface IndexRebuild {
  add(documents: SearchDocument[]): Promise<void>;
  /** Puts the fresh index in the place of the old one; queries never see a state between. */
  swap(): Promise<void>;
  abandon(): Promise<void>;
}

/** What finds documents. The index can be dropped and built again at any time. */
export interface SearchEngine {
  readonly name: EngineName;
  /**
   * @throws DomainError `invalid-input` (a text that is too long or holds no word), `invalid-cursor`, `unavailable`
   */
  query(query: SearchQuery): Promise<SearchAnswer>;
  /** Replaces all documents of each item; no documents take the item out. What is named twice takes its last form. */
  index(replace: ItemDocuments[]): Promise<void>;
  health(): Promise<boolean>;
  beginRebuild(): Promise<IndexRebuild>;
  /** How many documents are in the index. */
  count(): Promise<number>;
}

export const maxHits = 100;
export const maxHistogramDays = 400;
