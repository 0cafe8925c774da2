import { decodeBytes } from '@pressdesk/core/charset';
import { crawlerActor } from '@pressdesk/core/identity';
import { recordSourceFailure, recordSourceRead, type SourceEntry, type SourceRead } from '@pressdesk/core/monitoring';
import { sha256Hex } from '@pressdesk/core/platform';
import { FeedError, parseFeed, plainText } from '../feeds/index.ts';
import { parseListPage } from '../feeds/parse-list-page.ts';
import { FetchError, type Fetched } from '../fetch/index.ts';
import { belongsTo, type Crawler, type SourceInHand, takeSource } from './crawler.ts';
import { listDropFolder } from './drop-folder.ts';

type Failure = { code: string; detail: string; retryAfterSeconds?: number | null };

/**
 * Reads a source: what it names is remembered, and what is new, changed or due becomes jobs, in one transaction.
 * A source that can't be read is noted with its reason and tried again later; that isn't a failed job.
 */
export async function fetchSource(crawler: Crawler, sourceId: string, signal: AbortSignal): Promise<void> {
  const inHand = await takeSource(crawler, sourceId);
  if (!inHand.source.enabled) return;
  const read = await readSource(crawler, inHand, signal);
  const { database, log } = crawler.core;
  if ('code' in read) {
    log.warn({ source: inHand.source.name, code: read.code }, read.detail);
    await database.transaction((tx) => recordSourceFailure(tx, crawlerActor, inHand.source, read));
    return;
  }
  const result = await database.transaction((tx) => recordSourceRead(tx, crawlerActor, inHand.source, read));
  log.debug({ source: inHand.source.name, ...result }, 'source read');
}

async function readSource(crawler: Crawler, inHand: SourceInHand, signal: AbortSignal): Promise<SourceRead | Failure> {
  const { source } = inHand;
  try {
    if (source.kind === 'drop-folder') {
      return { entries: await listDropFolder(source.url), etag: null, lastModified: null };
    }
    const fetched = await crawler.fetcher.fetch({
      url: source.url,
      local: source.local,
      etag: source.etag ?? null,
      lastModified: source.lastModified ?? null,
      accept: source.kind === 'feed' ? 'feed' : 'page',
      signal,
    });
    if (fetched.kind === 'not-modified') {
      return { entries: null, etag: fetched.etag ?? source.etag ?? null, lastModified: fetched.lastModified ?? null };
    }
    const named = source.kind === 'feed' ? await readFeed(fetched) : readList(fetched);
    // A feed may be empty for a day; a page of headlines that has none was rebuilt, or isn't the page it was.
    if (source.kind === 'list-page' && named.length === 0) {
      return { code: 'no-list', detail: 'No list of articles was found on the page.' };
    }
    const own = named.filter((entry) => belongsTo(entry.url, inHand.hosts));
    if (named.length > 0 && own.length === 0) return foreignLinks(named);
    return {
      entries: own,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
    };
  } catch (error) {
    const failure = failureOf(error);
    if (failure) return failure;
    throw error;
  }
}

/** A source whose links all lead elsewhere would be well and bring nothing: somebody has to register the host. */
function foreignLinks(named: SourceEntry[]): Failure {
  const hosts = [...new Set(named.map(({ url }) => new URL(url).host))].slice(0, 3).join(', ');
  return {
    code: 'foreign-links',
    detail: `All ${named.length} links lead to hosts that aren’t the outlet’s: ${hosts}.`,
  };
}

type ReadBody = Extract<Fetched, { kind: 'ok' }>;

async function readFeed(fetched: ReadBody): Promise<SourceEntry[]> {
  const feed = await parseFeed(fetched.bytes, { url: fetched.url, contentType: fetched.contentType });
  return feed.items.flatMap((item) => {
    if (!item.url) return [];
    const title = item.title && plainText(item.title);
    const said = [title, item.publishedAt, item.updatedAt, item.summary, item.contentHtml];
    return {
      url: item.url,
      fingerprint: sha256Hex(JSON.stringify(said)),
      hints: {
        title,
        authors: item.authors.map((author) => plainText(author) ?? author),
        publishedAt: item.publishedAt,
      },
    };
  });
}

function readList(fetched: ReadBody): SourceEntry[] {
  const { text } = decodeBytes(fetched.bytes, { contentType: fetched.contentType, kind: 'html' });
  return parseListPage(text, fetched.url).items.map(({ url, title, publishedAt, summary }) => ({
    url,
    fingerprint: sha256Hex(JSON.stringify([title, publishedAt, summary])),
    hints: { title, authors: [], publishedAt },
  }));
}

/** What went wrong with the source itself, as opposed to a fault of the program. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof FetchError) {
    return { code: error.code, detail: error.message, retryAfterSeconds: error.retryAfterSeconds };
  }
  if (error instanceof FeedError) return { code: feedCodes[error.code], detail: error.message };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')) {
    return { code: 'folder-unreadable', detail: `The folder can’t be read (${error.code}).` };
  }
  return null;
}

const feedCodes = {
  empty: 'empty-feed',
  notAFeed: 'not-a-feed',
  blocked: 'blocked',
  html: 'html-not-feed',
  tooLarge: 'too-large',
} as const;
