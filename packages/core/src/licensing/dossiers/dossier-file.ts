import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Dossier } from './dossier.ts';

/** A file handed in for a component: the versions of one component follow each other, none is replaced or lost. */
export const DossierFile = defineEntity({
  name: 'DossierFile',
  tableName: 'dossier_files',
  properties: (p) => ({
    id: p.uuid().primary(),
    dossierId: p.manyToOne(Dossier).mapToPk().joinColumn('dossier_id'),
    component: p.text(),
    number: p.integer(),
    fileName: p.text(),
    /** What the bytes are, found by looking at them. */
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    /** `none`: there is no scanner, and the screens say so. */
    scan: p.enum(['clean', 'none'] as const),
    uploadedAt: p.type(InstantType),
    uploadedById: p.text(),
    uploadedByName: p.text(),
  }),
});
export type DossierFile = InferEntity<typeof DossierFile>;

/** What an officer found of a component, as it was then; append-only, the last one of a component holds. */
export const DossierCheck = defineEntity({
  name: 'DossierCheck',
  tableName: 'dossier_checks',
  properties: (p) => ({
    id: p.uuid().primary(),
    dossierId: p.manyToOne(Dossier).mapToPk().joinColumn('dossier_id'),
    component: p.text(),
    fileId: p.uuid().nullable(),
    verdict: p.enum(['accepted', 'insufficient', 'not-needed'] as const),
    note: p.text(),
    checkedAt: p.type(InstantType),
    checkedById: p.text(),
    checkedByName: p.text(),
  }),
});
export type DossierCheck = InferEntity<typeof DossierCheck>;
