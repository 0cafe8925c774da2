import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Dossier } from './dossier.ts';
import { dossierActions, dossierStates, dossierSteps } from './dossier-states.ts';

/** What happened to a dossier; append-only, and what the applicant may read of it is marked. */
export const DossierEvent = defineEntity({
  name: 'DossierEvent',
  tableName: 'dossier_events',
  properties: (p) => ({
    id: p.uuid().primary(),
    dossierId: p.manyToOne(Dossier).mapToPk().joinColumn('dossier_id'),
    seq: p.integer(),
    action: p.enum(dossierActions),
    stateBefore: p.enum(dossierStates),
    stateAfter: p.enum(dossierStates),
    stepAfter: p.enum(dossierSteps).nullable(),
    /** Whether the applicant sees it: the office's inner steps are not theirs to read. */
    isPublic: p.boolean(),
    /** Words for whoever reads the file. */
    note: p.text(),
    data: p.json<Record<string, unknown>>(),
    paperId: p.uuid().nullable(),
    at: p.type(InstantType),
    actorKind: p.enum(['user', 'system'] as const),
    actorId: p.text(),
    actorName: p.text(),
  }),
});
export type DossierEvent = InferEntity<typeof DossierEvent>;
