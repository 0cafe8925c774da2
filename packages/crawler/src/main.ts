import { openCore } from '@pressdesk/core';
import { loadSearchDocuments } from '@pressdesk/core/monitoring';
import { openLog, type Running, readConfig, runProcess } from '@pressdesk/core/platform';
import { createSearchIndexer, openSearch } from '@pressdesk/core/search';
import { createFetcher } from './fetch/index.ts';
import { startCrawlWorker } from './ingest/worker.ts';

runProcess(startCrawler);

/** The process that fetches and reads, and keeps the search indexes up to date. */
async function startCrawler(): Promise<Running> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel, 'crawler');
  const core = await openCore(config, { role: 'worker', log });
  const fetcher = createFetcher({ userAgent: config.crawler.userAgent });
  const indexer = createSearchIndexer({
    database: core.database,
    engines: openSearch(config, core.database, log).engines,
    load: loadSearchDocuments,
    log,
  });
  const worker = await startCrawlWorker(core, fetcher);
  indexer.start();
  return {
    async stop() {
      await worker.stop();
      await core.jobs.stop();
      await indexer.stop();
      await fetcher.close();
      await core.close();
    },
  };
}
