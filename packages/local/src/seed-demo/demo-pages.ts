import { decodeBytes } from '@pressdesk/core/charset';
import { authorize, crawlerActor } from '@pressdesk/core/identity';
import { identityKeyOfUrl, type ReadItem, recordVersion } from '@pressdesk/core/monitoring';
import { type Blobs, type Database, DomainError, officeTimeZone, type Tx } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import { extractArticle } from '@pressdesk/crawler/extract';
import type { Newsroom } from '../newsroom/index.ts';

/** A page of the demo newsroom as it was fetched, ready to be recorded at a moment of the history. */
export type DemoPage = {
  /** @returns the id of its item */
  record(tx: Tx, database: Database): Promise<string>;
};

const fetchLimitMs = 5000;

/** Fetches a page of an outlet and stores its bytes: what the crawler does, so that it finds the same item later. */
export async function fetchDemoPage(
  newsroom: Newsroom,
  outletCode: string,
  path: string,
  blobs: Blobs,
): Promise<DemoPage> {
  const { baseUrl } = newsroom.outlets.find(({ code }) => code === outletCode)!;
  const url = `${baseUrl}${path}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(fetchLimitMs) });
  if (!answer.ok) throw new DomainError('unavailable', `The demo newsroom answered ${answer.status} for ${url}.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const contentType = answer.headers.get('content-type');
  const { text: html } = decodeBytes(bytes, { contentType, kind: 'html' });
  const read = readPage(html, url);
  const blob = await blobs.put(bytes);
  return {
    async record(tx, database) {
      const outlet = await tx.em.findOneOrFail(Outlet, { code: outletCode });
      const recorded = await recordVersion(tx, crawlerActor, authorize(crawlerActor, 'item.record', outlet), {
        ...{ database, sourceId: null, read },
        capture: {
          ...{ url, fetchedAt: tx.clock.now(), status: answer.status, mediaType: contentType },
          ...{ headers: Object.fromEntries(answer.headers), sha256: blob.sha256, bytes: blob.bytes },
        },
      });
      return recorded.itemId;
    },
  };
}

function readPage(html: string, url: string): ReadItem {
  const article = extractArticle(html, url);
  const address = article.canonicalUrl ?? url;
  const { licenceNumbers, editorInChief } = article.masthead;
  return {
    ...{ kind: 'article', identityKey: identityKeyOfUrl(address), url: address, title: article.title ?? address },
    ...{ sapo: article.description, body: article.text, authors: article.authors, language: article.language },
    ...{ publishedAt: readInstant(article.publishedAt), modifiedAt: readInstant(article.modifiedAt), cues: null },
    masthead: { licenceNumbers, editorInChief },
  };
}

/** A time without an offset is one where the office is. */
function readInstant(text: string | null): Temporal.Instant | null {
  if (!text) return null;
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  return hasOffset
    ? Temporal.Instant.from(text).round('millisecond')
    : Temporal.PlainDateTime.from(text).toZonedDateTime(officeTimeZone).toInstant();
}
