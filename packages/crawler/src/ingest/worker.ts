import type { Core } from '@pressdesk/core';
import { enqueueDueSources, fetchPageJob, fetchSourceJob } from '@pressdesk/core/monitoring';
import type { Fetcher } from '../fetch/index.ts';
import { fetchPage } from './fetch-page.ts';
import { fetchSource } from './fetch-source.ts';

/** How often sources whose time has come are looked for. */
const scheduleMs = 1_000;

/**
 * Works on the crawl jobs of the queue until stopped. Any number of these may run against one database. A worker that is
 * killed leaves its jobs to the others, or to itself when it comes back: every step may run twice.
 */
export async function startCrawlWorker(core: Core, fetcher: Fetcher): Promise<{ stop(): Promise<void> }> {
  const crawler = { core, fetcher };
  const { concurrency } = core.config.crawler;
  await core.jobs.work(fetchSourceJob, { concurrency: Math.max(1, Math.ceil(concurrency / 2)) }, (job, signal) =>
    fetchSource(crawler, job.sourceId, signal),
  );
  await core.jobs.work(fetchPageJob, { concurrency }, (job, signal) => fetchPage(crawler, job, signal));

  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = enqueueDue(core).then(() => {
      if (!stopping) timer = setTimeout(look, scheduleMs);
    });
  };
  look();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function enqueueDue(core: Core): Promise<void> {
  try {
    await core.database.transaction((tx) => enqueueDueSources(tx));
  } catch (error) {
    core.log.error({ err: error }, 'looking for due sources');
  }
}
