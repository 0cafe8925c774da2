import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';
import { Outlet } from '../registry/index.ts';

export const sourceKinds = ['feed', 'list-page', 'drop-folder'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where an outlet's output is read: a feed, a list page without one, or a folder that transcripts are dropped in. */
export const Source = defineEntity({
  name: 'Source',
  tableName: 'sources',
  properties: (p) => ({
    id: p.uuid().primary(),
    outletId: () => p.manyToOne(Outlet).mapToPk().joinColumn('outlet_id'),
    kind: p.enum(sourceKinds),
    name: p.text(),
    /** An http(s) address, or a folder's absolute path. */
    url: p.text().unique(),
    /** Set by an admin: its addresses may be private or loopback ones. */
    local: p.boolean(),
    enabled: p.boolean(),
    intervalSeconds: p.integer(),
    etag: p.text().nullable(),
    lastModified: p.text().nullable(),
    health: p.enum(['new', 'ok', 'failing', 'blocked'] as const),
    failureCount: p.integer(),
    lastFetchedAt: p.type(InstantType).nullable(),
    lastSuccessAt: p.type(InstantType).nullable(),
    nextFetchAt: p.type(InstantType),
    lastErrorCode: p.text().nullable(),
    lastErrorDetail: p.text().nullable(),
    createdAt: p.type(InstantType),
    rowVersion: p.integer(),
  }),
});
export type Source = InferEntity<typeof Source>;
