import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import type { CatalogueConfidence } from './confidence.ts';
import type { ProvisionPath } from './provision-path.ts';

export const provisionKinds = ['violation', 'procedure', 'deadline', 'power', 'general'] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

export const additionalSanctionCodes = ['licence-suspension', 'activity-suspension', 'confiscation'] as const;
export const remedyCodes = [
  'correction',
  'apology',
  'removal',
  'recall',
  'destruction',
  're-export',
  'disgorgement',
  'return',
  'domain-recall',
  'legal-deposit',
  'account-lock',
] as const;

export type AdditionalSanction = {
  code: (typeof additionalSanctionCodes)[number];
  /** Vietnamese. */
  text: string;
  minMonths: number | null;
  maxMonths: number | null;
};
export type Remedy = { code: (typeof remedyCodes)[number]; text: string };

/** What follows from an act; the act itself is the provision's text. */
export type Violation = {
  /** Whether a warning may be given, in place of a fine or alone. */
  warning: boolean;
  /** The printed bracket, in VND; an end that isn't known is null. Null where the act is only warned for. */
  fine: { minVnd: number | null; maxVnd: number | null } | null;
  /** Whom the printed bracket is for. */
  finedSubject: 'organisation' | 'individual';
  /** Decree 119/2020 Art 4.2: individuals pay half of a bracket printed for organisations. */
  individualsPayHalf: boolean;
  /** What the bracket is counted for: the act, each title, each machine. */
  per: 'act' | 'title' | 'machine';
  additionalSanctions: AdditionalSanction[];
  remedies: Remedy[];
  /** Limitation period in years; null where not known. */
  limitationYears: number | null;
};

/** Everything a version of a provision says. */
export type ProvisionContent = {
  path: ProvisionPath;
  /** Of the article, Vietnamese. */
  heading: string;
  text: { vi: string; en: string | null };
  kind: ProvisionKind;
  /** For the kind `violation`, and only for it. */
  violation: Violation | null;
  /** First and last day this text applies, ISO 8601. */
  validFrom: string;
  validTo: string | null;
  source: string;
  confidence: CatalogueConfidence;
  note: string | null;
};

/** A provision under the code that rules, signals and cases cite: `V10`, `14.3d`. */
export const Provision = defineEntity({
  name: 'Provision',
  tableName: 'law_provisions',
  properties: (p) => ({
    id: p.uuid().primary(),
    code: p.text().unique(),
    instrumentId: p.uuid(),
    createdAt: p.type(InstantType),
    rowVersion: p.integer(),
  }),
});
export type Provision = InferEntity<typeof Provision>;

/** What a provision says from a day on. Never changed: an edit is a new version, the old text stays. */
export const ProvisionVersion = defineEntity({
  name: 'ProvisionVersion',
  tableName: 'law_provision_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    provisionId: p.uuid(),
    number: p.integer(),
    article: p.text().nullable(),
    clause: p.text().nullable(),
    point: p.text().nullable(),
    heading: p.text(),
    textVi: p.text(),
    textEn: p.text().nullable(),
    kind: p.enum(provisionKinds),
    violation: p.json<Violation>().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    source: p.text(),
    confidence: p.text().$type<CatalogueConfidence>(),
    note: p.text().nullable(),
    /** Everything a search looks at, folded. */
    searchText: p.text(),
    createdAt: p.type(InstantType),
    createdById: p.text(),
    createdByName: p.text(),
  }),
});
export type ProvisionVersion = InferEntity<typeof ProvisionVersion>;

/** That a person has compared a version with the text of the instrument. */
export const ProvisionConfirmation = defineEntity({
  name: 'ProvisionConfirmation',
  tableName: 'law_provision_confirmations',
  properties: (p) => ({
    provisionVersionId: p.uuid().primary(),
    note: p.text().nullable(),
    confirmedAt: p.type(InstantType),
    confirmedById: p.text(),
    confirmedByName: p.text(),
  }),
});
export type ProvisionConfirmation = InferEntity<typeof ProvisionConfirmation>;
