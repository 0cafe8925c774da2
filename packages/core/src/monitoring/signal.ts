import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';
import type { Bilingual } from './rule.ts';

/** Where a rule's words stand: UTF-16 offsets into the stored text of a field. */
export type StoredHit = { field: string; start: number; end: number; term: string };

/** A rule version met an item version, at these places. Never changed, never a sanction. */
export const Signal = defineEntity({
  name: 'Signal',
  tableName: 'signals',
  properties: (p) => ({
    id: p.uuid().primary(),
    ruleVersionId: p.uuid(),
    itemVersionId: p.uuid(),
    itemId: p.uuid(),
    hits: p.json<StoredHit[]>(),
    /** For a check: what was found, in words. */
    note: p.json<Bilingual>().nullable(),
    createdAt: p.type(InstantType),
  }),
});
export type Signal = InferEntity<typeof Signal>;
