import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

export const itemKinds = ['article', 'broadcast', 'print-issue'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something an outlet published. Its texts are its versions; this row only points at the current one. */
export const Item = defineEntity({
  name: 'Item',
  tableName: 'items',
  properties: (p) => ({
    id: p.uuid().primary(),
    outletId: p.uuid(),
    kind: p.enum(itemKinds),
    /** What makes it the same item in every feed: the canonical address, or the file's name. */
    identityKey: p.text(),
    url: p.text().nullable(),
    title: p.text(),
    publishedAt: p.type(InstantType).nullable(),
    firstSeenAt: p.type(InstantType),
    lastSeenAt: p.type(InstantType),
    /** Since when the page answers 404 or 410; null while it is there. */
    absentSince: p.type(InstantType).nullable(),
    versionCount: p.integer(),
    currentVersionId: p.uuid().nullable(),
    signalCount: p.integer(),
  }),
});
export type Item = InferEntity<typeof Item>;

/** One cue of a transcript; `start` and `end` are UTF-16 offsets of its text in the version's body. */
export type StoredCue = {
  index: number;
  startMs: number;
  endMs: number;
  speaker: string | null;
  text: string;
  start: number;
  end: number;
};

/** What a page says of who publishes it. */
export type Masthead = { licenceNumbers: string[]; editorInChief: string | null };

/** The bytes of one fetch, as they came: hash, size and headers; the bytes themselves are a blob. */
export const Capture = defineEntity({
  name: 'Capture',
  tableName: 'captures',
  properties: (p) => ({
    id: p.uuid().primary(),
    url: p.text(),
    fetchedAt: p.type(InstantType),
    status: p.integer(),
    mediaType: p.text().nullable(),
    headers: p.json<Record<string, string>>(),
    sha256: p.text(),
    bytes: p.bigint('number'),
  }),
});
export type Capture = InferEntity<typeof Capture>;

/** The text of an item as it stood when it was fetched. Never changed: a trigger refuses. */
export const ItemVersion = defineEntity({
  name: 'ItemVersion',
  tableName: 'item_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    itemId: p.uuid(),
    number: p.integer(),
    title: p.text(),
    sapo: p.text().nullable(),
    /** NFC, paragraphs apart by an empty line; every offset points in here. */
    body: p.text(),
    authors: p.json<string[]>(),
    publishedAt: p.type(InstantType).nullable(),
    modifiedAt: p.type(InstantType).nullable(),
    language: p.text().nullable(),
    /** SHA-256 over what counts as a change: title, lead, body, authors. */
    contentHash: p.text(),
    cues: p.json<StoredCue[]>().nullable(),
    masthead: p.json<Masthead>().nullable(),
    /** Which of title, sapo, body, authors differ from the version before. */
    changedFields: p.json<string[]>(),
    captureId: () => p.manyToOne(Capture).mapToPk().nullable().joinColumn('capture_id'),
    recordedAt: p.type(InstantType),
  }),
});
export type ItemVersion = InferEntity<typeof ItemVersion>;
