import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType, type TransitionTable } from '../../platform/index.ts';
import { Publisher } from '../../registry/index.ts';
import type { Answers } from '../dossiers/dossier.ts';

/** What a licence is worth in law. Work under way on it, and flags, are other things. */
export const legalStatuses = ['in-force', 'suspended', 'revoked', 'expired', 'ceased'] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/** Each is a decision with its basis, its dates and its effect; the status is their fold. */
export const licenceActions = [
  'issue',
  'renew',
  'amend',
  'reissue',
  'extend',
  'correct',
  'suspend',
  'lift-suspension',
  'revoke',
  'expire',
  'return',
] as const;
export type LicenceAction = (typeof licenceActions)[number];

/** `issue` begins a licence, so no state has it. A suspended licence isn't renewed (Decree 68/2025). */
export const licenceTransitions = {
  'in-force': {
    renew: 'in-force',
    amend: 'in-force',
    reissue: 'in-force',
    extend: 'in-force',
    correct: 'in-force',
    suspend: 'suspended',
    revoke: 'revoked',
    expire: 'expired',
    return: 'ceased',
  },
  suspended: {
    'lift-suspension': 'in-force',
    correct: 'suspended',
    revoke: 'revoked',
    expire: 'expired',
    return: 'ceased',
  },
  expired: { renew: 'in-force', correct: 'expired' },
  revoked: { correct: 'revoked' },
  ceased: { correct: 'ceased' },
} as const satisfies TransitionTable<LegalStatus, LicenceAction>;

/** A right to publish, print, distribute or hold something, under a number; the row is the fold of its decisions. */
export const Licence = defineEntity({
  name: 'Licence',
  tableName: 'licences',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** Short, in the address of its public page: never changes, says nothing. */
    publicId: p.text(),
    number: p.text(),
    procedureCode: p.text(),
    kind: p.enum(['licence', 'confirmation', 'acknowledgement'] as const),
    publisherId: p.manyToOne(Publisher).mapToPk().joinColumn('publisher_id'),
    outletId: p.uuid().nullable(),
    /** Name of what it is for: the bulletin, the document, the printing house. */
    subject: p.text(),
    status: p.enum(legalStatuses),
    /** ISO 8601, both days included: the unbroken time it has been granted for; null where it has no end. */
    validFrom: p.date(),
    validTo: p.date().nullable(),
    suspendedUntil: p.date().nullable(),
    versionNumber: p.integer(),
    isPublished: p.boolean(),
    issuedAt: p.type(InstantType),
    /** As the newest version says it; so the address. */
    holder: p.text().default(''),
    holderAddress: p.text().default(''),
    /** The folded words it is found by, a space between them. */
    searchText: p.text().default(''),
    /** ISO 8601: the next day on which it will be worth something else; null if there is none. */
    nextChangeOn: p.date().nullable(),
    rowVersion: p.integer().version(),
  }),
});
export type Licence = InferEntity<typeof Licence>;

/** What a version of a licence says: everything printed on it, as of its day. */
export type LicenceContent = {
  readonly number: string;
  readonly holder: string;
  readonly holderAddress: string;
  readonly subject: string;
  readonly procedure: { readonly code: string; readonly version: number };
  readonly answers: Answers;
  readonly conditions: readonly string[];
  readonly domains: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** A licence as it read from some day on; never changed, only followed by another. */
export const LicenceVersion = defineEntity({
  name: 'LicenceVersion',
  tableName: 'licence_versions',
  properties: (p) => ({
    id: p.uuid().primary(),
    licenceId: p.manyToOne(Licence).mapToPk().joinColumn('licence_id'),
    number: p.integer(),
    content: p.json<LicenceContent>(),
    contentHash: p.text(),
    effectiveFrom: p.date(),
    decisionId: p.uuid(),
    paperId: p.uuid().nullable(),
    createdAt: p.type(InstantType),
  }),
});
export type LicenceVersion = InferEntity<typeof LicenceVersion>;

/** What was decided about a licence, on what basis, from when; append-only. */
export const LicenceDecision = defineEntity({
  name: 'LicenceDecision',
  tableName: 'licence_decisions',
  properties: (p) => ({
    id: p.uuid().primary(),
    licenceId: p.manyToOne(Licence).mapToPk().joinColumn('licence_id'),
    seq: p.integer(),
    action: p.enum(licenceActions),
    /** ISO 8601: from which day it has effect, and for a suspension its last day. */
    effectiveOn: p.date(),
    endsOn: p.date().nullable(),
    basis: p.text(),
    reason: p.text(),
    dossierId: p.uuid().nullable(),
    /** A decision in a violation case that suspends or revokes. */
    caseRef: p.text().nullable(),
    paperId: p.uuid().nullable(),
    decidedAt: p.type(InstantType),
    decidedById: p.text(),
    decidedByName: p.text(),
  }),
});
export type LicenceDecision = InferEntity<typeof LicenceDecision>;
