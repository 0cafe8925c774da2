import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

/** The body that owns outlets: an agency, a company, a commune's people's committee. */
export const Publisher = defineEntity({
  name: 'Publisher',
  tableName: 'publishers',
  properties: (p) => ({
    id: p.uuid().primary(),
    code: p.text().unique(),
    name: p.text(),
    address: p.text().nullable(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    createdAt: p.type(InstantType),
  }),
});
export type Publisher = InferEntity<typeof Publisher>;
