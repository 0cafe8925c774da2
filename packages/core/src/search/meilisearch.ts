import { type EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { DomainError } from '../platform/index.ts';
import { type MeiliDocument, meiliSettings, toMeiliDocument } from './meilisearch-documents.ts';
import { queryMeilisearch } from './meilisearch-query.ts';
import { checkQuery, parseSearchText } from './parse-search-text.ts';
import type { ItemDocuments, SearchDocument } from './search-document.ts';
import type { IndexRebuild, SearchEngine } from './search-engine.ts';

/** What one request may hold; the engine's own limit of 100 MB is far off. */
const documentsPerRequest = 500;
const queryTimeoutMs = 3_000;
const writeTimeoutMs = 60_000;
/** A task waits for those before it; a first indexing may take minutes. */
const taskOptions = { timeout: 15 * 60_000, interval: 50 };

/**
 * Search in Meilisearch 1.40 or later. What differs from PostgreSQL: a page lies within the first 10,000 items, no more
 * than ten required words or phrases are asked of the engine (all are checked on the stored text of what it gives), and
 * words behind the first 65,535 of a text aren't found. Where one of these touches an answer, `totalIsExact` is false.
 * @param options.index the name of the index; only tests need another
 */
export function meilisearchSearch(options: { url: string; key: string | null; index?: string }): SearchEngine {
  const uid = options.index ?? 'pressdesk';
  const connect = (timeout: number) =>
    new Meilisearch({ host: options.url, timeout, ...(options.key === null ? {} : { apiKey: options.key }) });
  const reader = connect(queryTimeoutMs);
  const writer = connect(writeTimeoutMs);
  const ready = once(async () => {
    await requireVersion(writer);
    await prepareIndex(writer, uid);
  });

  return {
    name: 'meilisearch',
    async query(query) {
      const startedAt = performance.now();
      checkQuery(query);
      const terms = parseSearchText(query.text, query.exact);
      const answer = await queryMeilisearch(reader, uid, query, terms);
      return { ...answer, tookMs: Math.round(performance.now() - startedAt) };
    },
    async index(replace) {
      await ready();
      await replaceItems(writer, uid, replace);
    },
    health: () => reader.isHealthy(),
    async beginRebuild() {
      await ready();
      return beginRebuild(writer, uid);
    },
    async count() {
      await ready();
      return (await reader.index(uid).getStats()).numberOfDocuments;
    },
  };
}

/** The new documents first, then what is left of the old: an item is never missing between the two. */
async function replaceItems(client: Meilisearch, uid: string, replace: ItemDocuments[]): Promise<void> {
  const items = new Map(replace.map((item) => [item.itemId, item.documents]));
  const documents = [...items.values()].flat();
  await addDocuments(client, uid, documents);
  const ids = [...items.keys()];
  for (let at = 0; at < ids.length; at += documentsPerRequest) {
    const some = ids.slice(at, at + documentsPerRequest);
    const kept = some.flatMap((id) => items.get(id)!.map((document) => document.id));
    const filter = `itemId IN ${quoteAll(some)}${kept.length > 0 ? ` AND id NOT IN ${quoteAll(kept)}` : ''}`;
    await settled(client.index(uid).deleteDocuments({ filter }));
  }
}

async function addDocuments(client: Meilisearch, uid: string, documents: SearchDocument[]): Promise<void> {
  const index = client.index<MeiliDocument>(uid);
  for (let at = 0; at < documents.length; at += documentsPerRequest) {
    const batch = documents.slice(at, at + documentsPerRequest).map(toMeiliDocument);
    await settled(index.addDocuments(batch, { primaryKey: 'id' }));
  }
}

async function beginRebuild(client: Meilisearch, uid: string): Promise<IndexRebuild> {
  const next = `${uid}_next`;
  await client.deleteIndexIfExists(next);
  await prepareIndex(client, next);
  return {
    add: (documents) => addDocuments(client, next, documents),
    async swap() {
      await settled(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
      await settled(client.deleteIndex(next));
    },
    async abandon() {
      await client.deleteIndexIfExists(next);
    },
  };
}

async function prepareIndex(client: Meilisearch, uid: string): Promise<void> {
  const task = await client.createIndex(uid, { primaryKey: 'id' }).waitTask(taskOptions);
  if (task.status !== 'succeeded' && task.error?.code !== 'index_already_exists') throw failed(task.error?.message);
  await settled(client.index(uid).updateSettings(meiliSettings));
}

async function requireVersion(client: Meilisearch): Promise<void> {
  const { pkgVersion } = await client.getVersion();
  const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
  if (major > 1 || (major === 1 && minor >= 40)) return;
  throw new DomainError('unavailable', `Meilisearch 1.40 or later is needed; ${pkgVersion} is running.`);
}

/** Waits for a task: one that is finished may still have failed. */
async function settled(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask(taskOptions);
  if (task.status !== 'succeeded') throw failed(task.error?.message);
}

function failed(message: string | undefined): Error {
  return new Error(`Meilisearch could not do a task: ${message ?? 'it was cancelled'}`);
}

function quoteAll(values: string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

/** Runs until it has succeeded once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> | null = null;
  return () => {
    last ??= work().catch((error) => {
      last = null;
      throw error;
    });
    return last;
  };
}
