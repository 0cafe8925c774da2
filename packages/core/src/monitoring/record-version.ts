import canonicalize from 'canonicalize';
import { recordAudit } from '../audit/index.ts';
import type { Actor, Authorized } from '../identity/index.ts';
import { type Database, sha256Hex, type Tx } from '../platform/index.ts';
import { sanitiseText } from '../platform/text.ts';
import type { Outlet } from '../registry/index.ts';
import { noteForSearch } from '../search/index.ts';
import { Capture, Item, type ItemKind, ItemVersion, type Masthead, type StoredCue } from './item.ts';
import { noticeItem } from './outlet-signals/notice-item.ts';
import { raiseSignals } from './raise-signals.ts';

/** What was read of one item at one time. Instants are null where the page is silent. */
export type ReadItem = {
  kind: ItemKind;
  identityKey: string;
  url: string | null;
  title: string;
  sapo: string | null;
  body: string;
  authors: string[];
  publishedAt: Temporal.Instant | null;
  modifiedAt: Temporal.Instant | null;
  language: string | null;
  cues: StoredCue[] | null;
  masthead: Masthead | null;
};

/** Where the bytes came from; they are already stored under `sha256`. */
export type ReadCapture = {
  url: string;
  fetchedAt: Temporal.Instant;
  status: number;
  mediaType: string | null;
  headers: Record<string, string>;
  sha256: string;
  bytes: number;
};

export type RecordedVersion = {
  itemId: string;
  outcome: 'created' | 'changed' | 'unchanged';
  versionNumber: number;
  newSignals: number;
};

type ItemRow = { id: string; current_version_id: string | null; version_count: number };

/**
 * Records what was read: the item, a version when the text is new or changed, the signals of all live rules and
 * checks on it, the review item, the search note and the audit entry. Recording the same text again changes nothing.
 * Two workers that read the same item at once wait for each other at its row.
 */
export async function recordVersion(
  tx: Tx,
  actor: Actor,
  outlet: Authorized<Outlet, 'item.record'>,
  input: { database: Database; sourceId: string | null; read: ReadItem; capture: ReadCapture | null },
): Promise<RecordedVersion> {
  const read = cleaned(input.read);
  const contentHash = hashContent(read);
  const row = await lockItem(tx, outlet, read);
  if (input.sourceId) await linkSource(tx, row.id, input.sourceId, read.url ?? read.identityKey);
  const previous = row.current_version_id
    ? await tx.em.findOneOrFail(ItemVersion, { id: row.current_version_id })
    : null;
  if (previous?.contentHash === contentHash) {
    return { itemId: row.id, outcome: 'unchanged', versionNumber: previous.number, newSignals: 0 };
  }

  const version = addVersion(tx, row, read, contentHash, previous, input.capture);
  await tx.em.flush();
  const item = await tx.em.findOneOrFail(Item, { id: row.id }, { refresh: true });
  item.versionCount = version.number;
  item.currentVersionId = version.id;
  item.title = version.title;
  item.publishedAt ??= version.publishedAt;
  const raised = await raiseSignals(tx, actor, input.database, { outlet, item, version, previous });
  item.signalCount = raised.total;
  await noteForSearch(tx, item.id);
  if (!previous) await noticeItem(tx, actor, input.database, item);
  recordAudit(tx, actor, {
    type: previous ? 'item.changed' : 'item.recorded',
    subject: { type: 'item', id: item.id },
    data: {
      outlet: outlet.code,
      version: version.number,
      contentHash,
      capture: input.capture?.sha256 ?? null,
      signals: raised.codes,
    },
  });
  return {
    itemId: item.id,
    outcome: previous ? 'changed' : 'created',
    versionNumber: version.number,
    newSignals: raised.codes.length,
  };
}

/** NFC and free of control characters; a lead that the body lacks goes in front of it, so that rules read it too. */
function cleaned(read: ReadItem): ReadItem {
  const sapo = read.sapo ? sanitiseText(read.sapo).trim() : null;
  const body = sanitiseText(read.body).trim();
  const hasLead = sapo === null || read.cues !== null || body.replace(/\s+/g, ' ').includes(sapo.replace(/\s+/g, ' '));
  return {
    ...read,
    title: sanitiseText(read.title).trim(),
    sapo,
    body: hasLead ? body : `${sapo}\n\n${body}`,
    authors: read.authors.map((author) => sanitiseText(author).trim()).filter((author) => author !== ''),
  };
}

function hashContent({ title, sapo, body, authors }: ReadItem): string {
  return sha256Hex(canonicalize({ title, sapo, body, authors }) ?? '');
}

/** Finds or makes the item's row, and holds it until the transaction ends. */
async function lockItem(tx: Tx, outlet: Outlet, read: ReadItem): Promise<ItemRow> {
  const now = tx.clock.now().toString();
  const [row] = await tx.sql<ItemRow>(
    `insert into items (id, outlet_id, kind, identity_key, url, title, published_at, first_seen_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     on conflict (outlet_id, identity_key) do update set last_seen_at = excluded.last_seen_at, absent_since = null
     returning id, current_version_id, version_count`,
    [
      tx.ids.next(),
      outlet.id,
      read.kind,
      read.identityKey,
      read.url,
      read.title,
      read.publishedAt?.toString() ?? null,
      now,
    ],
  );
  return row!;
}

async function linkSource(tx: Tx, itemId: string, sourceId: string, url: string): Promise<void> {
  await tx.sql(
    `insert into item_sources (item_id, source_id, url, first_seen_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [itemId, sourceId, url, tx.clock.now().toString()],
  );
}

function addVersion(
  tx: Tx,
  row: ItemRow,
  read: ReadItem,
  contentHash: string,
  previous: ItemVersion | null,
  capture: ReadCapture | null,
): ItemVersion {
  const stored = capture && tx.em.create(Capture, { id: tx.ids.next(), ...capture });
  return tx.em.create(ItemVersion, {
    id: tx.ids.next(),
    itemId: row.id,
    number: row.version_count + 1,
    title: read.title,
    sapo: read.sapo,
    body: read.body,
    authors: read.authors,
    publishedAt: read.publishedAt,
    modifiedAt: read.modifiedAt,
    language: read.language,
    contentHash,
    cues: read.cues,
    masthead: read.masthead,
    changedFields: previous ? changedFields(previous, read) : [],
    captureId: stored?.id ?? null,
    recordedAt: tx.clock.now(),
  });
}

function changedFields(previous: ItemVersion, read: ReadItem): string[] {
  const fields: string[] = [];
  if (previous.title !== read.title) fields.push('title');
  if ((previous.sapo ?? null) !== read.sapo) fields.push('sapo');
  if (previous.body !== read.body) fields.push('body');
  if (previous.authors.join('\n') !== read.authors.join('\n')) fields.push('authors');
  return fields;
}
