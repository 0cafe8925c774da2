import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import type { CatalogueConfidence } from './confidence.ts';

export const instrumentKinds = ['law', 'ordinance', 'decree', 'resolution', 'circular', 'decision'] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** A law, decree, circular: known by its number with the year, because numbers come again every year. */
export const Instrument = defineEntity({
  name: 'Instrument',
  tableName: 'law_instruments',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** Stable and short: `nd-119-2020`. */
    code: p.text().unique(),
    /** As printed: `119/2020/NĐ-CP`, `329/QĐ-TTg`. */
    number: p.text(),
    year: p.integer(),
    kind: p.enum(instrumentKinds),
    createdAt: p.type(InstantType),
    rowVersion: p.integer(),
  }),
});
export type Instrument = InferEntity<typeof Instrument>;

/** What is known of an instrument from a day on: a new one when it is amended, when it ends, when more is learnt. */
export type InstrumentContent = {
  /** Vietnamese, as the title says it. */
  name: string;
  issuer: string;
  /** ISO 8601 date; null where not known. */
  issuedOn: string | null;
  /** First day in force; null where not known, and then it applies on no day. */
  validFrom: string | null;
  /** Last day in force; null while it has none. */
  validTo: string | null;
  /** The number of the instrument that made this version. */
  amendedBy: string | null;
  note: string | null;
  source: string;
  confidence: CatalogueConfidence;
};

/** Never changed: see `InstrumentContent`. */
export const InstrumentVersion = defineEntity({
  name: 'InstrumentVersion',
  tableName: 'law_instrument_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    instrumentId: p.uuid(),
    number: p.integer(),
    name: p.text(),
    issuer: p.text(),
    issuedOn: p.date().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    amendedBy: p.text().nullable(),
    note: p.text().nullable(),
    source: p.text(),
    confidence: p.text().$type<CatalogueConfidence>(),
    createdAt: p.type(InstantType),
    createdById: p.text(),
    createdByName: p.text(),
  }),
});
export type InstrumentVersion = InferEntity<typeof InstrumentVersion>;
