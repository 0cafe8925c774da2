import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@pressdesk/core';
import { authorize, setupActor } from '@pressdesk/core/identity';
import { addSource, type SourceKind } from '@pressdesk/core/monitoring';
import { openFolderBlobs, openLog, readConfig } from '@pressdesk/core/platform';
import { anOutlet, createTestDatabase, type TestDatabase, testClock } from '@pressdesk/core/testing';
import { createFetcher } from '../../src/fetch/index.ts';
import { type Crawler, fetchPage, fetchSource } from '../../src/ingest/index.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Paths with what they answer; a path that isn't there answers 404. Tests change it while the site runs. */
export type Routes = Map<string, Answer>;

export type PageState = {
  url: string;
  state: string;
  failureCount: number;
  code: string | null;
  isDueAgain: boolean;
  itemId: string | null;
};

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** A real site on loopback, a database, and the crawler's steps, run by the test itself instead of the queue. */
export async function openBench() {
  const folder = await mkdtemp(join(tmpdir(), 'pressdesk-ingest-'));
  const clock = testClock();
  const database = await createTestDatabase({ clock });
  const routes: Routes = new Map();
  const site = await serve(routes);
  const host = `127.0.0.1:${site.port}`;
  const outlet = await anOutlet(database, 'ingest', { domains: [host] });
  const crawler = openCrawler(database, folder);
  const { signal } = new AbortController();
  let count = 0;

  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    database.transaction((tx) => tx.sql<Row>(text, values));

  return {
    database,
    routes,
    outlet,
    crawler,
    clock,
    sql,
    host,
    base: `http://${host}`,

    /** A source of the test's own, not read yet. Paths are the site's; a folder is made. */
    async addSource(kind: SourceKind, more: { path?: string } = {}) {
      count += 1;
      const path = more.path ?? `/source-${count}`;
      const url = kind === 'drop-folder' ? join(folder, `drop-${count}`) : `http://${host}${path}`;
      if (kind === 'drop-folder') await mkdir(url);
      const input = { outletId: outlet.id, kind, name: `Source ${count}`, url, local: true, intervalSeconds: 60 };
      const { id } = await database.transaction((tx) =>
        addSource(tx, setupActor, authorize(setupActor, 'source.manage', input)),
      );
      return { id, url, path };
    },

    /** Reads the source, then each of its pages that is due. */
    async crawl(sourceId: string): Promise<void> {
      await fetchSource(crawler, sourceId, signal);
      const due = await sql<{ url: string }>(
        'select url from watched_pages where source_id = $1 and next_fetch_at <= $2 order by url',
        [sourceId, clock.now().toString()],
      );
      for (const { url } of due) await fetchPage(crawler, { sourceId, url }, signal);
    },

    async sourceState(id: string) {
      const [row] = await sql<{ health: string; code: string | null; failures: number }>(
        'select health, last_error_code as code, failure_count as failures from sources where id = $1',
        [id],
      );
      return row!;
    },

    pages: (sourceId: string) =>
      sql<PageState>(
        `select url, state, failure_count as "failureCount", last_error_code as code, item_id as "itemId",
                next_fetch_at is not null as "isDueAgain"
           from watched_pages where source_id = $1 order by url`,
        [sourceId],
      ),

    items: (sourceId: string) =>
      sql<{ id: string; title: string; body: string; versions: number; authors: string[] }>(
        `select i.id, v.title, v.body, i.version_count as versions, v.authors
           from items i join item_versions v on v.id = i.current_version_id
           join item_sources l on l.item_id = i.id where l.source_id = $1 order by v.title`,
        [sourceId],
      ),

    async close() {
      await crawler.fetcher.close();
      await site.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function openCrawler(database: TestDatabase, folder: string): Crawler {
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const core: Core = {
    config,
    log: openLog('silent', 'test'),
    database,
    jobs: database.jobs,
    blobs: openFolderBlobs(config.blobDir),
    close: async () => undefined,
  };
  // A feed that never ends is given up on after this long, so the limit is what the slowest test waits for.
  return { core, fetcher: createFetcher({ userAgent: 'Pressdesk test', minDelayMs: 0, timeoutMs: 3_000 }) };
}

async function serve(routes: Routes): Promise<{ port: number; stop(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const answer = routes.get(request.url ?? '') ?? routes.get((request.url ?? '').split('?')[0] ?? '');
    if (answer) return answer(request, response);
    response.statusCode = 404;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
