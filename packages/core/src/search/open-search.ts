import type { Config, Database, Logger } from '../platform/index.ts';
import { withFallback } from './fallback.ts';
import { meilisearchSearch } from './meilisearch.ts';
import { readCursor } from './outbox.ts';
import { postgresSearch } from './postgres.ts';
import type { SearchEngine } from './search-engine.ts';

export type OpenedSearch = {
  /** What answers queries. */
  search: SearchEngine;
  /** What is to be fed, each by itself: PostgreSQL always, so that it can answer for the other at any moment. */
  engines: SearchEngine[];
};

const completeAgainMs = 5_000;

/** PostgreSQL; or Meilisearch where it's configured, with PostgreSQL for the time it's out of reach or not yet filled. */
export function openSearch(config: Pick<Config, 'meili'>, database: Database, log: Logger): OpenedSearch {
  const postgres = postgresSearch(database);
  if (config.meili === null) return { search: postgres, engines: [postgres] };
  const meilisearch = meilisearchSearch(config.meili);
  const search = withFallback(meilisearch, postgres, { log, isComplete: completeness(database, meilisearch) });
  return { search, engines: [postgres, meilisearch] };
}

/** Whether an engine holds every item; asked again every 5 s until it does. */
function completeness(database: Database, engine: SearchEngine): () => Promise<boolean> {
  let isComplete = false;
  let askAgainAt = 0;
  return async () => {
    if (isComplete || performance.now() < askAgainAt) return isComplete;
    askAgainAt = performance.now() + completeAgainMs;
    const cursor = await database.transaction((tx) => readCursor(tx, engine.name));
    isComplete = cursor?.complete ?? false;
    return isComplete;
  };
}
