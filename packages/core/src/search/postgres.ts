import { type Database, DomainError, sqlState } from '../platform/index.ts';
import { checkQuery, parseSearchText } from './parse-search-text.ts';
import { presentAnswer, queryPostgres } from './postgres-query.ts';
import { beginPostgresRebuild } from './postgres-rebuild.ts';
import { replaceItems } from './postgres-write.ts';
import type { SearchEngine } from './search-engine.ts';

/** `query_canceled` (time-out) and `lock_not_available`. */
const tooSlow = new Set(['57014', '55P03']);

/**
 * Search in the program's own database: nothing to install, always there, and the truth the other engine falls back to.
 * An answer is exact in its total and its facets. A query that takes longer than 8 s is `unavailable`.
 */
export function postgresSearch(database: Database): SearchEngine {
  return {
    name: 'postgresql',
    async query(query) {
      const startedAt = performance.now();
      checkQuery(query);
      const terms = parseSearchText(query.text, query.exact);
      try {
        const found = await database.transaction((tx) => queryPostgres(tx, query, terms));
        return presentAnswer(found, query, terms, Math.round(performance.now() - startedAt));
      } catch (cause) {
        if (!tooSlow.has(sqlState(cause))) throw cause;
        throw new DomainError('unavailable', 'The search took too long. Narrow it: more words, or fewer days.', {
          cause,
        });
      }
    },
    async index(replace) {
      if (replace.length > 0) await database.transaction((tx) => replaceItems(tx, replace));
    },
    health: () =>
      database
        .transaction((tx) => tx.sql('select 1'))
        .then(
          () => true,
          () => false,
        ),
    beginRebuild: () => beginPostgresRebuild(database),
    async count() {
      const [row] = await database.transaction((tx) =>
        tx.sql<{ documents: number }>('select count(*)::int as documents from search_documents'),
      );
      return row?.documents ?? 0;
    },
  };
}
