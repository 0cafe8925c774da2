import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Core, openCore } from '@pressdesk/core';
import { startEmbeddedPostgres } from '@pressdesk/core/embedded-postgres';
import { authorize, setupActor } from '@pressdesk/core/identity';
import { addSource, createRule, loadSearchDocuments } from '@pressdesk/core/monitoring';
import { makeTemporaryFolder, openLog, readConfig } from '@pressdesk/core/platform';
import { registerOutlet } from '@pressdesk/core/registry';
import { createSearchIndexer, openSearch } from '@pressdesk/core/search';
import { extractArticle } from '@pressdesk/crawler/extract';
import { createFetcher } from '@pressdesk/crawler/fetch';
import { fetchPage, fetchSource } from '@pressdesk/crawler/ingest';
import { demoItems, demoRules } from '../src/newsroom/index.ts';

const pageCount = 400;
const concurrency = 4;

/**
 * Ingest from end to end: a feed and its pages over HTTP on loopback → fetched, extracted, stored, matched by the demo
 * rules, indexed. Prints items a second and the share of each step. Server, crawler and database share the machine.
 */
export async function benchIngest(print: (line: string) => void): Promise<void> {
  const folder = await makeTemporaryFolder('pressdesk-bench-');
  const site = await serveSite();
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), databaseUrl: server.url };
  const core = await openCore(config, { role: 'sender', log: openLog('silent', 'bench'), migrate: true });
  const fetcher = createFetcher({ userAgent: 'Pressdesk bench', minDelayMs: 0, perHostConcurrency: concurrency });
  try {
    const sourceId = await seed(core, site.url);
    const { signal } = new AbortController();
    const started = performance.now();
    await fetchSource({ core, fetcher }, sourceId, signal);
    await inParallel(site.pages, (url) => fetchPage({ core, fetcher }, { sourceId, url }, signal));
    const stored = performance.now();
    const engines = openSearch(config, core.database, core.log).engines;
    const indexer = createSearchIndexer({ database: core.database, engines, load: loadSearchDocuments, log: core.log });
    await indexer.runOnce();
    const ended = performance.now();

    const fetchMs = await timed(() =>
      inParallel(site.pages, (url) => fetcher.fetch({ url, local: true, accept: 'page' })),
    );
    const extractMs = await timed(async () => {
      for (const [index, url] of site.pages.entries()) extractArticle(pageOf(index), url);
    });
    const totalMs = ended - started;
    const share = (ms: number) => `${((100 * ms) / totalMs).toFixed(0)} %`;
    const restMs = totalMs - fetchMs - extractMs - (ended - stored);
    print(
      `ingest: ${pageCount} items in ${(totalMs / 1000).toFixed(1)} s = ${((1000 * pageCount) / totalMs).toFixed(1)} items/s, ${concurrency} at a time`,
    );
    print(
      `  fetch ${share(fetchMs)} · extract ${share(extractMs)} · store, match, audit ${share(restMs)} · index ${share(ended - stored)}` +
        ' (fetch and extract timed again by themselves)',
    );
  } finally {
    await fetcher.close();
    await core.close();
    await server.stop();
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed(core: Core, url: string): Promise<string> {
  return core.database.transaction(async (tx) => {
    for (const { code, query, name, severity, topic, provision } of demoRules) {
      const rule = { code, query, name, severity, topic, provision };
      await createRule(tx, setupActor, authorize(setupActor, 'rule.manage', rule));
    }
    const outlet = await registerOutlet(
      tx,
      setupActor,
      authorize(setupActor, 'outlet.manage', {
        publisher: { code: 'bench', name: 'Bench' },
        code: 'bench',
        name: 'Báo thử tải',
        kind: 'newspaper' as const,
        licenceNumber: null,
        licenceValidTo: null,
        domains: [new URL(url).host],
      }),
    );
    await tx.em.flush();
    const source = {
      outletId: outlet.id,
      kind: 'feed' as const,
      name: 'bench',
      url: `${url}/feed.xml`,
      local: true,
      intervalSeconds: 3600,
    };
    return (await addSource(tx, setupActor, authorize(setupActor, 'source.manage', source))).id;
  });
}

async function serveSite(): Promise<{ url: string; pages: string[]; close(): void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/feed.xml') {
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.end(feedOf(`http://${request.headers.host}`));
    } else if (path.startsWith('/bai-')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageOf(Number(path.slice(5))));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pages = Array.from({ length: pageCount }, (_, index) => `${url}/bai-${index}`);
  return { url, pages, close: () => server.close() };
}

function feedOf(url: string): string {
  const items = Array.from(
    { length: pageCount },
    (_, index) => `<item><title>${titleOf(index)}</title><link>${url}/bai-${index}</link></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo thử tải</title><link>${url}/</link>${items.join('')}</channel></rss>`;
}

/** Pages from the texts of the newsroom, each with words of its own, so that no two are the same item. */
function pageOf(index: number): string {
  const paragraphs = articles[index % articles.length]!.map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="vi"><head><title>${titleOf(index)}</title>
    <meta property="article:published_time" content="2026-11-${String(1 + (index % 28)).padStart(2, '0')}T08:00:00+07:00"></head>
    <body><nav><a href="/">Trang chủ</a></nav><article><h1>${titleOf(index)}</h1>${paragraphs}<p>Bài số ${index}.</p></article>
    <footer>Giấy phép số 118/GP-BVHTTDL. Tổng Biên tập: Dương Khắc Nhẫn.</footer></body></html>`;
}

const articles = demoItems.flatMap(({ article }) => (article ? [[article.sapo, ...article.body]] : []));

function titleOf(index: number): string {
  return `Tin thử tải số ${index} của tỉnh Kinh Lạc`;
}

async function inParallel(urls: string[], work: (url: string) => Promise<unknown>): Promise<void> {
  const queue = [...urls];
  const workers = Array.from({ length: concurrency }, async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) await work(url);
  });
  await Promise.all(workers);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
