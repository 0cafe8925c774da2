import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Publisher } from '../../registry/index.ts';
import { purposes } from '../procedures/definition.ts';
import { ProcedureVersion } from '../procedures/procedure-version.ts';
import { dossierStates, dossierSteps } from './dossier-states.ts';

/** Who hands the dossier in, for whom: three people that are never mixed (the printer, if any, is an answer of the form). */
export type Applicant = {
  /** The organisation the licence is for. */
  readonly organisation: string;
  readonly address: string;
  /** The person who hands it in. */
  readonly person: string;
  readonly phone: string;
  readonly email: string;
};

/** Answers to the form by the field's key; a `rows` answer is a list of small records. */
export type Answers = Record<string, string | number | boolean | string[] | Record<string, string | number>[] | null>;

export const channels = ['counter', 'online', 'post'] as const;
export type Channel = (typeof channels)[number];

/** What is proposed, endorsed and signed. */
export type Proposal = {
  readonly outcome: 'grant' | 'refuse';
  /** Keys of the procedure's refusal grounds. */
  readonly grounds: readonly string[];
  readonly reason: string;
  /** For a grant: the term of the licence, ISO 8601; null where it has no end. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Conditions written into the licence beside the procedure's duties. */
  readonly conditions: readonly string[];
};

/** What somebody filed: it may become, or change, a licence, and is never one itself. */
export const Dossier = defineEntity({
  name: 'Dossier',
  tableName: 'dossiers',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** Given when it is submitted; null while it is a draft. */
    code: p.text().nullable(),
    procedureCode: p.text(),
    /** The version it was filed under, for life. */
    procedureVersionId: p.manyToOne(ProcedureVersion).mapToPk().joinColumn('procedure_version_id'),
    purpose: p.enum(purposes),
    publisherId: p.manyToOne(Publisher).mapToPk().joinColumn('publisher_id'),
    outletId: p.uuid().nullable(),
    /** The licence it renews, changes or gives back; for a new one, the licence it became. */
    licenceId: p.uuid().nullable(),
    channel: p.enum(channels),
    applicant: p.json<Applicant>(),
    answers: p.json<Answers>(),
    /** The answer that names what it is about, for lists; from `answers`, like the folded text it is searched by. */
    subject: p.text().default(''),
    searchText: p.text().default(''),
    state: p.enum(dossierStates),
    /** Where it goes back to after a supplement, a fee or a withdrawal that was refused. */
    cameFrom: p.enum(dossierStates).nullable(),
    step: p.enum(dossierSteps).nullable(),
    outcome: p.enum(['granted', 'refused', 'acknowledged'] as const).nullable(),
    proposal: p.json<Proposal>().nullable(),
    proposedById: p.text().nullable(),
    endorsedById: p.text().nullable(),
    assigneeId: p.uuid().nullable(),
    /** ISO 8601; what the receipt promises. Time that stood still moves it on, and an apology does, once. */
    appointmentOn: p.date().nullable(),
    supplementCount: p.integer(),
    apologyCount: p.integer(),
    feeReference: p.text().nullable(),
    submissionKey: p.text().nullable(),
    createdById: p.text(),
    createdAt: p.type(InstantType),
    submittedAt: p.type(InstantType).nullable(),
    acceptedAt: p.type(InstantType).nullable(),
    finishedAt: p.type(InstantType).nullable(),
    returnedAt: p.type(InstantType).nullable(),
    /** Who changed it last, so that whoever comes second can be told. */
    updatedAt: p.type(InstantType).nullable(),
    updatedById: p.text().nullable(),
    updatedByName: p.text().nullable(),
    eventCount: p.integer(),
    rowVersion: p.integer().version(),
  }),
});
export type Dossier = InferEntity<typeof Dossier>;
