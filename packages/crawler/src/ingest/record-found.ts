import type { Core } from '@pressdesk/core';
import { decodeBytes } from '@pressdesk/core/charset';
import { type Actor, type Authorized, crawlerActor } from '@pressdesk/core/identity';
import {
  identityKeyOfUrl,
  type PageHints,
  type ReadCapture,
  type ReadItem,
  type RecordedVersion,
  recordPageRead,
  recordVersion,
  type Source,
} from '@pressdesk/core/monitoring';
import { officeTimeZone } from '@pressdesk/core/platform';
import type { Outlet } from '@pressdesk/core/registry';
import { extractArticle } from '../extract/index.ts';

/** Where bytes were found; `source` is null for what a person hands in. */
export type Found = {
  url: string;
  status: number;
  headers: Record<string, string>;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  source: Authorized<Source, 'item.record'> | null;
  /** The address under which the source named it. */
  watched: string;
};

/** A page from which nothing can be recorded: the code for programs, the message for people. */
export class PageError extends Error {
  readonly code: 'no-text' | 'not-html' | 'left-the-outlet' | 'too-large' | 'gone';

  constructor(code: PageError['code'], message: string) {
    super(message);
    this.name = 'PageError';
    this.code = code;
  }
}

/** @throws PageError when the bytes hold no article */
export async function recordPage(
  core: Core,
  outlet: Authorized<Outlet, 'item.record'>,
  input: { page: { bytes: Uint8Array; contentType: string | null; url: string }; found: Found; hints: PageHints },
  actor: Actor = crawlerActor,
): Promise<RecordedVersion> {
  return record(core, actor, outlet, input.page.bytes, readArticle(input.page, input.hints), input.found);
}

function readArticle(page: { bytes: Uint8Array; contentType: string | null; url: string }, hints: PageHints): ReadItem {
  if (page.contentType && !/html|xml|text\/plain/i.test(page.contentType)) {
    throw new PageError('not-html', `The address answers with ${page.contentType}, not with a page.`);
  }
  const { text: html } = decodeBytes(page.bytes, { contentType: page.contentType, kind: 'html' });
  const article = extractArticle(html, page.url);
  if (article.text.trim() === '') throw new PageError('no-text', 'No article text was found on the page.');
  const address = ownAddress(article.canonicalUrl, page.url);
  return {
    kind: 'article',
    identityKey: identityKeyOfUrl(address),
    url: address,
    title: article.title ?? hints.title ?? address,
    sapo: article.description,
    body: article.text,
    authors: article.authors.length > 0 ? article.authors : hints.authors,
    publishedAt: toInstantOrNull(article.publishedAt) ?? toInstantOrNull(hints.publishedAt),
    modifiedAt: toInstantOrNull(article.modifiedAt),
    language: article.language,
    cues: null,
    masthead: { licenceNumbers: article.masthead.licenceNumbers, editorInChief: article.masthead.editorInChief },
  };
}

/** A page may name its address itself, but not one on another site; a saved page is the one it names. */
function ownAddress(canonical: string | null, fetched: string): string {
  if (!canonical || !URL.canParse(canonical)) return fetched;
  if (fetched.startsWith('file:')) return canonical;
  return new URL(canonical).host === new URL(fetched).host ? canonical : fetched;
}

/** An instant; a time without an offset is one where the office is. */
function toInstantOrNull(text: string | null): Temporal.Instant | null {
  if (!text) return null;
  try {
    return Temporal.Instant.from(text).round('millisecond');
  } catch {
    // Not an instant: perhaps a local time or a day.
  }
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(officeTimeZone).toInstant();
  } catch {
    return null;
  }
}

/** Stores the bytes, then item, version, signals and the page's state in one transaction. */
async function record(
  core: Core,
  actor: Actor,
  outlet: Authorized<Outlet, 'item.record'>,
  bytes: Uint8Array,
  read: ReadItem,
  found: Found,
): Promise<RecordedVersion> {
  const blob = await core.blobs.put(bytes);
  return core.database.transaction(async (tx) => {
    const capture: ReadCapture = {
      url: found.url,
      fetchedAt: tx.clock.now(),
      status: found.status,
      mediaType: found.contentType,
      headers: found.headers,
      sha256: blob.sha256,
      bytes: blob.bytes,
    };
    const recorded = await recordVersion(tx, actor, outlet, {
      database: core.database,
      sourceId: found.source?.id ?? null,
      read,
      capture,
    });
    if (found.source) {
      const { etag, lastModified, watched } = found;
      await recordPageRead(tx, found.source, { url: watched, itemId: recorded.itemId, etag, lastModified });
    }
    return recorded;
  });
}
