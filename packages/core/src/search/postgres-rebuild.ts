import type { Database } from '../platform/index.ts';
import { insertDocuments, lockWriters } from './postgres-write.ts';
import type { IndexRebuild } from './search-engine.ts';

const next = 'search_documents_next';

/**
 * Fills a second table, indexes it once it is full (faster by far than row by row), and renames it in one transaction.
 * Queries that run keep the old table until they end; those that come wait for the rename alone.
 */
export async function beginPostgresRebuild(database: Database): Promise<IndexRebuild> {
  await database.transaction(async (tx) => {
    await tx.sql(`drop table if exists ${next}`);
    await tx.sql(
      `create table ${next} (like search_documents including defaults including constraints including storage including comments)`,
    );
    await tx.sql(`alter table ${next} set (toast_tuple_target = 512)`);
  });
  return {
    add: (documents) => database.transaction((tx) => insertDocuments(tx, next, documents)),
    async swap() {
      await database.transaction(async (tx) => {
        await tx.sql(`select set_config('maintenance_work_mem', '256MB', true)`);
        // Names are left to PostgreSQL: those of the table in use are taken.
        await tx.sql(`alter table ${next} add primary key (id)`);
        await tx.sql(`create index on ${next} using gin (lexemes) with (gin_pending_list_limit = 512)`);
        await tx.sql(`create index on ${next} (item_id)`);
        await tx.sql(`create index on ${next} (day)`);
        await tx.sql(`create index on ${next} (outlet_id, sort_ms desc)`);
        await tx.sql(`analyze ${next}`);
      });
      await database.transaction(async (tx) => {
        await lockWriters(tx);
        await tx.sql('drop table search_documents');
        await tx.sql(`alter table ${next} rename to search_documents`);
      });
    },
    async abandon() {
      await database.transaction((tx) => tx.sql(`drop table if exists ${next}`));
    },
  };
}
