import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@pressdesk/core';
import { type Database, openFolderBlobs, openLog, readConfig } from '@pressdesk/core/platform';
import type { TestDatabase } from '@pressdesk/core/testing';
import { createFetcher } from '@pressdesk/crawler/fetch';
import { type Crawler, fetchPage, fetchSource } from '@pressdesk/crawler/ingest';
import { type Newsroom, startNewsroom } from '../src/newsroom/index.ts';

export type TestNewsroom = Newsroom & { folder: string };

/** The demo newsroom on free ports and a folder of its own; it steps only when told to. */
export async function aNewsroom(): Promise<TestNewsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'pressdesk-newsroom-'));
  const newsroom = await startNewsroom({ dropFolder: join(folder, 'drop'), now: () => new Date() });
  const { stop } = newsroom;
  return Object.assign(newsroom, {
    folder,
    async stop() {
      await stop.call(newsroom);
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** The crawler's steps on a test's database, run by the test itself instead of the queue. */
export function aCrawler(database: TestDatabase, blobDir: string): Crawler & { stop(): Promise<void> } {
  const config = readConfig({ DATA_DIR: blobDir, LOG_LEVEL: 'silent' });
  const core: Core = {
    config,
    log: openLog('silent', 'test'),
    database,
    jobs: database.jobs,
    blobs: openFolderBlobs(config.blobDir),
    close: async () => undefined,
  };
  const fetcher = createFetcher({ userAgent: 'Pressdesk test', minDelayMs: 0 });
  return { core, fetcher, stop: () => fetcher.close() };
}

/** Reads every source, then every page that is due: what the queue would do, in one go. */
export async function crawlOnce(crawler: Crawler): Promise<void> {
  const { database } = crawler.core;
  const { signal } = new AbortController();
  const sources = await database.transaction((tx) => tx.sql<{ id: string }>('select id from sources order by name'));
  for (const { id } of sources) {
    await fetchSource(crawler, id, signal);
    for (const url of await duePages(database, id)) await fetchPage(crawler, { sourceId: id, url }, signal);
  }
}

async function duePages(database: Database, sourceId: string): Promise<string[]> {
  const rows = await database.transaction((tx) =>
    tx.sql<{ url: string }>('select url from watched_pages where source_id = $1 and next_fetch_at <= $2 order by url', [
      sourceId,
      tx.clock.now().toString(),
    ]),
  );
  return rows.map(({ url }) => url);
}

/** Everything a crawl leaves behind that must be the same whichever way it went. */
export async function outcomeOf(database: Database): Promise<string[]> {
  const rows = await database.transaction((tx) =>
    tx.sql<{ line: string }>(
      `select i.identity_key || ' v' || v.number || ' ' || v.content_hash || ' '
              || coalesce((select string_agg(r.code || s.hits::text, ',' order by r.code)
                             from signals s join rule_versions rv on rv.id = s.rule_version_id
                             join rules r on r.id = rv.rule_id where s.item_version_id = v.id), '')
              || ' ' || (select count(*) from review_items q where q.item_id = i.id) as line
         from items i join item_versions v on v.item_id = i.id order by 1`,
    ),
  );
  return rows.map(({ line }) => line);
}
