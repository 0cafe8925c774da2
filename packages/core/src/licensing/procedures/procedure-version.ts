import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import type { ProcedureDefinition } from './definition.ts';

/** A version of a procedure as it was when dossiers were filed under it: kept as a whole, never changed. */
export const ProcedureVersion = defineEntity({
  name: 'ProcedureVersion',
  tableName: 'procedure_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    code: p.text(),
    version: p.integer(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    definition: p.json<ProcedureDefinition>(),
    /** SHA-256 of the definition's canonical JSON (RFC 8785). */
    definitionHash: p.text(),
    recordedAt: p.type(InstantType),
  }),
});
export type ProcedureVersion = InferEntity<typeof ProcedureVersion>;
