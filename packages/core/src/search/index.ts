export { noteForSearch } from './outbox.ts';
export { postgresSearch } from './postgres.ts';
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
