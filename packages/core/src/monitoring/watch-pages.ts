import type { Actor, Authorized } from '../identity/index.ts';
import { type Tx, toInstant } from '../platform/index.ts';
import { fetchPageJob, fetchSourceJob } from './jobs.ts';
import type { Source } from './source.ts';
import type { PageHints } from './watched-page.ts';

/** A page or file that a source names now. */
export type SourceEntry = { url: string; fingerprint: string; hints: PageHints };

export type SourceRead = {
  /** Null when the source answered that nothing has changed (304). */
  entries: SourceEntry[] | null;
  etag: string | null;
  lastModified: string | null;
};

/** Pages of a source that are looked at in one go, at most; the rest follow at the next one. */
const pagesAtOnce = 500;

/** A longer address is no page's: keys of an index end at 2,704 bytes. */
const longestAddressBytes = 2_000;

/** Pages older than this aren't looked at again by themselves. */
const watchDays = 30;

/**
 * Records that a source was read: remembers the pages it names and enqueues those that are new, changed, or due to be
 * looked at again, all in this transaction.
 * @returns how many pages were enqueued
 */
export async function recordSourceRead(
  tx: Tx,
  _actor: Actor,
  source: Authorized<Source, 'item.record'>,
  read: SourceRead,
): Promise<{ named: number; enqueued: number }> {
  const now = tx.clock.now();
  if (read.entries) await rememberPages(tx, source, read.entries, now);
  const due = await tx.sql<{ url: string }>(
    `select url from watched_pages where source_id = $1 and next_fetch_at <= $2 order by next_fetch_at limit $3`,
    [source.id, now.toString(), pagesAtOnce],
  );
  for (const { url } of due) {
    await tx.jobs.enqueue(
      fetchPageJob,
      { sourceId: source.id, url },
      { singletonKey: `${source.id} ${url}`.slice(0, 900) },
    );
  }
  await tx.sql(
    `update sources set etag = $2, last_modified = $3, health = 'ok', failure_count = 0, last_error_code = null,
            last_error_detail = null, last_fetched_at = $4, last_success_at = $4, next_fetch_at = $5
      where id = $1`,
    [source.id, read.etag, read.lastModified, now.toString(), now.add({ seconds: source.intervalSeconds }).toString()],
  );
  return { named: read.entries?.length ?? 0, enqueued: due.length };
}

async function rememberPages(tx: Tx, source: Source, entries: SourceEntry[], now: Temporal.Instant): Promise<void> {
  const usable = entries.filter(({ url }) => Buffer.byteLength(url) <= longestAddressBytes);
  const byUrl = new Map(usable.map((entry) => [entry.url, entry]));
  await tx.sql(
    `insert into watched_pages (source_id, url, fingerprint, hints, first_seen_at, next_fetch_at)
     select $1, e.url, e.fingerprint, e.hints, $2, $2
       from jsonb_to_recordset($3::jsonb) as e(url text, fingerprint text, hints jsonb)
     on conflict (source_id, url) do update
       set fingerprint = excluded.fingerprint, hints = excluded.hints, next_fetch_at = excluded.next_fetch_at,
           etag = null, last_modified = null, failure_count = 0
       where watched_pages.fingerprint <> excluded.fingerprint`,
    [source.id, now.toString(), JSON.stringify([...byUrl.values()])],
  );
}

/**
 * Records that a source couldn't be read. It is tried again after its interval, doubled with every failure, up to a day.
 * @param failure `code` as a program knows it (`timeout`, `blocked`, `not-a-feed` …), `detail` a sentence for people
 */
export async function recordSourceFailure(
  tx: Tx,
  _actor: Actor,
  source: Authorized<Source, 'item.record'>,
  failure: { code: string; detail: string; retryAfterSeconds?: number | null },
): Promise<void> {
  const now = tx.clock.now();
  const backedOff = Math.min(source.intervalSeconds * 2 ** Math.min(source.failureCount + 1, 12), 86_400);
  const seconds = Math.max(backedOff, askedSeconds(failure));
  await tx.sql(
    `update sources set health = $2, failure_count = failure_count + 1, last_error_code = $3, last_error_detail = $4,
            last_fetched_at = $5, next_fetch_at = $6 where id = $1`,
    [
      source.id,
      failure.code === 'blocked' ? 'blocked' : 'failing',
      failure.code,
      failure.detail.slice(0, 1_000),
      now.toString(),
      now.add({ seconds }).toString(),
    ],
  );
}

/** Records that a page was read (or answered that nothing changed), and when it is looked at again. */
export async function recordPageRead(
  tx: Tx,
  source: Authorized<Source, 'item.record'>,
  page: { url: string; itemId: string | null; etag: string | null; lastModified: string | null },
): Promise<void> {
  const now = tx.clock.now();
  const [row] = await tx.sql<{ first_seen_at: string }>(
    'select first_seen_at from watched_pages where source_id = $1 and url = $2',
    [source.id, page.url],
  );
  const next = row ? nextLook(toInstant(row.first_seen_at), now, source) : null;
  await tx.sql(
    `update watched_pages set state = 'fetched', failure_count = 0, last_error_code = null, last_fetched_at = $3,
            item_id = coalesce($4, item_id), etag = $5, last_modified = $6, next_fetch_at = $7
      where source_id = $1 and url = $2`,
    [source.id, page.url, now.toString(), page.itemId, page.etag, page.lastModified, next?.toString() ?? null],
  );
  if (page.itemId) {
    await tx.sql('update items set last_seen_at = $2, absent_since = null where id = $1', [
      page.itemId,
      now.toString(),
    ]);
  }
}

/**
 * When a page is looked at again: soon while it is young, ever less often, not after thirty days.
 * A folder's files change their fingerprint when they change, so they aren't looked at by time.
 */
function nextLook(firstSeen: Temporal.Instant, now: Temporal.Instant, source: Source): Temporal.Instant | null {
  if (source.kind === 'drop-folder') return null;
  const ageSeconds = now.since(firstSeen).total('seconds');
  if (ageSeconds > watchDays * 86_400) return null;
  const seconds = Math.min(Math.max(ageSeconds / 4, source.intervalSeconds * 2), 86_400);
  return now.add({ seconds: Math.ceil(seconds) });
}

/**
 * Records that a page couldn't be read. When one that was read before is gone (404, 410), its item is marked absent since
 * now and stays; it is looked at again like a page that is there, since it may come back. Other failures, and pages that
 * aren't there yet, are tried again later, three times, then left until the source says something new of the page.
 */
export async function recordPageFailure(
  tx: Tx,
  source: Authorized<Source, 'item.record'>,
  failure: { url: string; code: string; gone: boolean; retryAfterSeconds?: number | null },
): Promise<void> {
  const now = tx.clock.now();
  const [page] = await tx.sql<FailedPage>(
    `select item_id, failure_count, first_seen_at from watched_pages where source_id = $1 and url = $2 for update`,
    [source.id, failure.url],
  );
  if (!page) return;
  await tx.sql(
    `update watched_pages set state = $3, failure_count = failure_count + 1, last_error_code = $4, last_fetched_at = $5,
            next_fetch_at = $6
      where source_id = $1 and url = $2`,
    [
      source.id,
      failure.url,
      failure.gone ? 'gone' : 'failed',
      failure.code,
      now.toString(),
      nextTry(page, failure, now, source)?.toString() ?? null,
    ],
  );
  if (failure.gone && page.item_id) {
    await tx.sql('update items set absent_since = coalesce(absent_since, $2) where id = $1', [
      page.item_id,
      now.toString(),
    ]);
  }
}

type FailedPage = { item_id: string | null; failure_count: number; first_seen_at: string };

function nextTry(
  page: FailedPage,
  failure: { gone: boolean; retryAfterSeconds?: number | null },
  now: Temporal.Instant,
  source: Source,
): Temporal.Instant | null {
  const wasRead = page.item_id !== null;
  if (failure.gone && (wasRead || source.kind === 'drop-folder')) {
    return nextLook(toInstant(page.first_seen_at), now, source);
  }
  if (page.failure_count >= 3) return null;
  const backedOff = Math.max(source.intervalSeconds, 30) * 2 ** page.failure_count;
  return now.add({ seconds: Math.max(backedOff, askedSeconds(failure)) });
}

/** How long a host asked to be left alone; nobody is left alone for longer than a day. */
function askedSeconds({ retryAfterSeconds }: { retryAfterSeconds?: number | null }): number {
  return Math.min(Math.ceil(retryAfterSeconds ?? 0), 86_400);
}

/** Enqueues every enabled source whose time has come. @returns how many */
export async function enqueueDueSources(tx: Tx, limit = 200): Promise<number> {
  const due = await tx.sql<{ id: string }>(
    `select id from sources where enabled and next_fetch_at <= $1 order by next_fetch_at limit $2 for update skip locked`,
    [tx.clock.now().toString(), limit],
  );
  let enqueued = 0;
  for (const { id } of due) {
    if (await tx.jobs.enqueue(fetchSourceJob, { sourceId: id }, { singletonKey: id })) enqueued += 1;
  }
  return enqueued;
}
