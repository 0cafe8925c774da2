import { loadSearchBatch } from '@pressdesk/core/monitoring';
import type { Database } from '@pressdesk/core/platform';
import { openSearch, rebuildSearch, type SearchDocument } from '@pressdesk/core/search';
import { withCore } from './with-core.ts';

const itemsAtOnce = 500;

/** `npm run search:rebuild`: builds every search index anew beside the old one, then swaps them without a gap. */
export async function searchRebuild(): Promise<void> {
  await withCore(async ({ database, config, log }) => {
    for (const engine of openSearch(config, database, log).engines) {
      const started = performance.now();
      const count = await rebuildSearch({
        database,
        engine,
        loadAll: allDocuments(database),
        print: (line) => process.stdout.write(`${line}\n`),
      });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${engine.name}: ${count} documents in ${seconds} s.\n`);
    }
  });
}

async function* allDocuments(database: Database): AsyncGenerator<SearchDocument[]> {
  let after: string | null = null;
  for (;;) {
    const batch = await loadAfter(database, after);
    if (batch.documents.length > 0) yield batch.documents;
    if (batch.last === null) return;
    after = batch.last;
  }
}

function loadAfter(database: Database, after: string | null) {
  return database.transaction((tx) => loadSearchBatch(tx, after, itemsAtOnce));
}
