import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

/** What a feed or a list said of a page, used where the page itself is silent. Instants are ISO 8601. */
export type PageHints = { title: string | null; authors: string[]; publishedAt: string | null };

/** A page or file that a source named: whether it has been read, and when it is looked at again. */
export const WatchedPage = defineEntity({
  name: 'WatchedPage',
  tableName: 'watched_pages',
  properties: (p) => ({
    sourceId: p.uuid().primary(),
    url: p.text().primary(),
    /** Changes when the source says something new of the page (title, dates, summary), or a file's size and time change. */
    fingerprint: p.text(),
    hints: p.json<PageHints>(),
    itemId: p.uuid().nullable(),
    etag: p.text().nullable(),
    lastModified: p.text().nullable(),
    state: p.enum(['pending', 'fetched', 'failed', 'gone'] as const),
    failureCount: p.integer(),
    lastErrorCode: p.text().nullable(),
    firstSeenAt: p.type(InstantType),
    lastFetchedAt: p.type(InstantType).nullable(),
    nextFetchAt: p.type(InstantType).nullable(),
  }),
});
export type WatchedPage = InferEntity<typeof WatchedPage>;
