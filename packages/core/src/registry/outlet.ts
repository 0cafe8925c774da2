import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';
import { Publisher } from './publisher.ts';

export const outletKinds = [
  'newspaper',
  'magazine',
  'radio',
  'television',
  'aggregated-site',
  'grassroots-radio',
] as const;
export type OutletKind = (typeof outletKinds)[number];

/** A registered newspaper, station or site: only what outlets publish is watched. */
export const Outlet = defineEntity({
  name: 'Outlet',
  tableName: 'outlets',
  properties: (p) => ({
    id: p.uuid().primary(),
    publisher: () => p.manyToOne(Publisher),
    code: p.text().unique(),
    name: p.text(),
    kind: p.enum(outletKinds),
    licenceNumber: p.text().nullable(),
    /** The last day of validity, ISO 8601. */
    licenceValidTo: p.date().nullable(),
    status: p.enum(['active', 'suspended', 'closed'] as const),
    createdAt: p.type(InstantType),
    rowVersion: p.integer().version(),
  }),
});
export type Outlet = InferEntity<typeof Outlet>;

/** A host name an outlet publishes under; one host belongs to one outlet. */
export const OutletDomain = defineEntity({
  name: 'OutletDomain',
  tableName: 'outlet_domains',
  properties: (p) => ({
    domain: p.text().primary(),
    outlet: () => p.manyToOne(Outlet),
  }),
});
export type OutletDomain = InferEntity<typeof OutletDomain>;
