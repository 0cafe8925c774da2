import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { crawlerActor } from '@pressdesk/core/identity';
import { recordPageFailure, recordPageRead, WatchedPage } from '@pressdesk/core/monitoring';
import { DomainError } from '@pressdesk/core/platform';
import { recordTranscript } from '@pressdesk/core/transcripts';
import { FetchError } from '../fetch/index.ts';
import { belongsTo, type Crawler, type SourceInHand, takeSource } from './crawler.ts';
import { airedAt } from './drop-folder.ts';
import { type Found, PageError, recordPage } from './record-found.ts';

const fileLimitBytes = 10 * 1024 * 1024;

/**
 * Reads one page or file that a source named, and records what it says. Running it twice changes nothing the second time.
 * A page that can't be read is noted; only faults of the program fail the job.
 */
export async function fetchPage(
  crawler: Crawler,
  job: { sourceId: string; url: string },
  signal: AbortSignal,
): Promise<void> {
  const inHand = await takeSource(crawler, job.sourceId);
  const { database } = crawler.core;
  const page = await database.transaction((tx) => tx.em.findOne(WatchedPage, job));
  if (!page || !inHand.source.enabled) return;
  try {
    if (inHand.source.kind === 'drop-folder') await readFile(crawler, inHand, page);
    else await readPage(crawler, inHand, page, signal);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    crawler.core.log.info({ url: page.url, code: failure.code }, failure.detail);
    await database.transaction((tx) => recordPageFailure(tx, inHand.source, { url: page.url, ...failure }));
  }
}

async function readPage(crawler: Crawler, inHand: SourceInHand, page: WatchedPage, signal: AbortSignal): Promise<void> {
  const { source, outlet, hosts } = inHand;
  const known = page.state === 'fetched';
  const fetched = await crawler.fetcher.fetch({
    url: page.url,
    local: source.local,
    etag: known ? (page.etag ?? null) : null,
    lastModified: known ? (page.lastModified ?? null) : null,
    accept: 'page',
    signal,
  });
  if (fetched.kind === 'not-modified') {
    await crawler.core.database.transaction((tx) =>
      recordPageRead(tx, source, {
        url: page.url,
        itemId: page.itemId ?? null,
        etag: fetched.etag ?? page.etag ?? null,
        lastModified: fetched.lastModified ?? page.lastModified ?? null,
      }),
    );
    return;
  }
  if (!belongsTo(fetched.url, hosts)) {
    throw new PageError('left-the-outlet', `The page leads to another site (${new URL(fetched.url).host}).`);
  }
  await recordPage(crawler.core, outlet, {
    page: { bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.url },
    found: { ...fetched, source, watched: page.url } satisfies Found,
    hints: page.hints,
  });
}

async function readFile(crawler: Crawler, { source, outlet }: SourceInHand, page: WatchedPage): Promise<void> {
  const name = basename(page.url);
  const file = { bytes: await readLimited(page.url), name, contentType: null, title: null, airedAt: airedAt(name) };
  await recordTranscript(crawler.core, crawlerActor, outlet, { file, sourceId: source.id }, (tx, { itemId }) =>
    recordPageRead(tx, source, { url: page.url, itemId, etag: null, lastModified: null }),
  );
}

async function readLimited(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new PageError('gone', 'The file is no longer in the folder.');
    throw error;
  });
  try {
    const { size } = await file.stat();
    if (size > fileLimitBytes) throw new PageError('too-large', 'The file is larger than 10 MB.');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function failureOf(
  error: unknown,
): { code: string; detail: string; gone: boolean; retryAfterSeconds?: number | null } | null {
  if (error instanceof FetchError) {
    const { code, message, retryAfterSeconds } = error;
    return { code, detail: message, gone: code === 'gone', retryAfterSeconds };
  }
  if (error instanceof PageError) return { code: error.code, detail: error.message, gone: error.code === 'gone' };
  if (error instanceof DomainError && transcriptProblems.has(error.code)) {
    return { code: error.code, detail: error.message, gone: false };
  }
  return null;
}

const transcriptProblems: ReadonlySet<string> = new Set([
  'not-a-transcript',
  'broken-times',
  'empty-file',
  'too-large',
]);
