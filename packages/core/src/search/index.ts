export { withFallback } from './fallback.ts';
export { meilisearchSearch } from './meilisearch.ts';
export { type OpenedSearch, openSearch } from './open-search.ts';
export { noteForSearch } from './outbox.ts';
export { postgresSearch } from './postgres.ts';
export { rebuildSearch } from './rebuild.ts';
export type { DocumentKind, ItemDocuments, SearchDocument } from './search-document.ts';
export type {
  EngineName,
  IndexRebuild,
  Mark,
  SearchAnswer,
  SearchEngine,
  SearchHit,
  SearchQuery,
} from './search-engine.ts';
export { createSearchIndexer, type LoadDocuments, type SearchIndexer, type SearchLag } from './search-indexer.ts';
