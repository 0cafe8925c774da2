import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';

export const exhibitKinds = ['web-capture', 'document', 'image', 'recording', 'object', 'statement'] as const;

/** The page an exhibit shows, and what it can be held against later. */
export type ExhibitCapture = {
  readonly captureId: string;
  readonly url: string;
  /** ISO 8601 instant. */
  readonly fetchedAt: string;
  readonly itemId: string | null;
  readonly itemVersionId: string | null;
  /** SHA-256 of the page as it came, which the WARC holds. */
  readonly payloadSha256: string;
  /** The root over everything that was captured on that day, as it stood when the exhibit was taken. */
  readonly dayRoot: { readonly day: string; readonly root: string; readonly captures: number };
};

/** A piece of evidence. What was taken in never changes; where it is and who had it stands in its custody. */
export const Exhibit = defineEntity({
  name: 'Exhibit',
  tableName: 'exhibits',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    /** 1 and up in its case; shown as `BL-01`. */
    number: p.integer(),
    kind: p.enum(exhibitKinds),
    title: p.text(),
    /** Where it comes from and how it was taken. */
    source: p.text(),
    /** For a web capture: the address, the time, and the version of the item it shows. */
    capture: p.json<ExhibitCapture>().nullable(),
    fileName: p.text().nullable(),
    mediaType: p.text().nullable(),
    bytes: p.integer().nullable(),
    /** At intake, kept apart from the blob; null for an object without a file. */
    sha256: p.text().nullable(),
    isSealed: p.boolean(),
    takenAt: p.type(InstantType),
    takenById: p.text(),
    takenByName: p.text(),
    custodyCount: p.integer(),
    /** When the file was last compared with its hash, and what was found; null before the first time. */
    verifiedAt: p.type(InstantType).nullable(),
    verifiedResult: p.enum(['whole', 'changed', 'missing'] as const).nullable(),
  }),
});
export type Exhibit = InferEntity<typeof Exhibit>;

export const custodyActions = [
  'taken',
  'copied',
  'shown',
  'opened',
  'moved',
  'sealed',
  'unsealed',
  'returned',
  'verified',
  'failed-verification',
] as const;

/**
 * What happened to an exhibit: append-only, each event's hash is over the one before (SHA-256 of canonical JSON, RFC
 * 8785), so that nothing can be taken out or put in without its showing.
 */
export const CustodyEvent = defineEntity({
  name: 'CustodyEvent',
  tableName: 'custody_events',
  properties: (p) => ({
    id: p.uuid().primary(),
    exhibitId: p.manyToOne(Exhibit).mapToPk().joinColumn('exhibit_id'),
    seq: p.integer(),
    action: p.enum(custodyActions),
    /** Who holds it, where, from whom to whom, why. */
    note: p.text(),
    place: p.text().nullable(),
    /** What the file's hash was found to be, where it was read. */
    foundSha256: p.text().nullable(),
    at: p.text(),
    actorKind: p.enum(['user', 'system'] as const),
    actorId: p.text(),
    actorName: p.text(),
    previousHash: p.text(),
    hash: p.text(),
  }),
});
export type CustodyEvent = InferEntity<typeof CustodyEvent>;
