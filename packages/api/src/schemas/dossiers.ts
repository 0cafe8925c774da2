import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, OutletRef, PersonRef } from './common.ts';
import { DeadlineResponse } from './law-calendar.ts';
import { PaperRef } from './papers.ts';
import { ProcedureResponse, Purpose } from './procedures.ts';

export const DossierState = z.enum([
  'draft',
  'registered',
  'accepted',
  'not-accepted',
  'processing',
  'awaiting-supplement',
  'awaiting-fee',
  'withdrawal-requested',
  'stopped',
  'done',
  'returned',
]);
export const DossierStep = z.enum(['examination', 'endorsement', 'signature']);
export const DossierOutcome = z.enum(['granted', 'refused', 'acknowledged']);
export const Channel = z.enum(['counter', 'online', 'post']);

export const Applicant = z
  .object({
    organisation: z.string().max(300),
    address: z.string().max(500),
    person: z.string().max(200),
    phone: z.string().max(40),
    email: z.string().max(200),
  })
  .openapi('Applicant');

const Answer = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(200),
  z.array(z.record(z.string().max(60), z.union([z.string().max(2000), z.number()]))).max(500),
  z.null(),
]);

/** Answers to the form by the field's key. */
export const Answers = z.record(z.string().max(60), Answer).openapi('Answers');

export const Proposal = z
  .object({
    outcome: z.enum(['grant', 'refuse']),
    /** Keys of the procedure's grounds for refusal; a refusal has at least one. */
    grounds: z.array(z.string().max(60)).max(30),
    reason: z.string().max(5000),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    conditions: z.array(z.string().max(1000)).max(30),
  })
  .openapi('Proposal');

/** What the reader may not do now, and why, in words. */
export const Obstacle = z.object({ action: z.string(), why: Bilingual }).openapi('Obstacle');

export const DossierFileResponse = z
  .object({
    id: Id,
    component: z.string(),
    /** 1 and up in its component; the last one holds. */
    number: z.int(),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    scan: z.enum(['clean', 'none']),
    uploadedAt: Instant,
    uploadedBy: PersonRef,
  })
  .openapi('DossierFile');

/** A deadline of a dossier: `completeness`, `processing` or `supplement`. */
export const DossierClock = z
  .object({
    id: Id,
    purpose: z.string(),
    kind: z.enum(['statutory', 'internal']),
    startedAt: Instant,
    finishedAt: Instant.nullable(),
    deadline: DeadlineResponse,
    /** What happened to it: start, pause, resume, extend, restart, finish, recalculated. */
    events: z.array(
      z.object({ type: z.string(), at: Instant, by: PersonRef, reason: z.string(), note: Bilingual.nullable() }),
    ),
  })
  .openapi('DossierClock');

export const DossierListItem = z
  .object({
    id: Id,
    code: z.string().nullable(),
    procedure: z.object({ code: z.string(), version: z.int(), name: Bilingual }),
    purpose: Purpose,
    publisher: z.object({ id: Id, name: z.string() }),
    outlet: OutletRef.nullable(),
    /** Name of what it is about: the bulletin, the document. */
    subject: z.string(),
    channel: Channel,
    state: DossierState,
    /** The number of state exchange, 1 to 10; null for a draft. */
    nationalState: z.int().nullable(),
    step: DossierStep.nullable(),
    outcome: DossierOutcome.nullable(),
    assignee: PersonRef.nullable(),
    submittedAt: Instant.nullable(),
    /** The next date of law, of whichever clock runs; null while none runs. */
    dueOn: z.iso.date().nullable(),
    appointmentOn: z.iso.date().nullable(),
    /** `late`, `today`, `soon` (within 2 working days), `later`, or `none` while no clock runs. */
    due: z.enum(['late', 'today', 'soon', 'later', 'none']),
    /** Whose turn it is. */
    turn: z.enum(['applicant', 'office', 'nobody']),
    createdAt: Instant,
    rowVersion: z.int(),
  })
  .openapi('DossierListItem');

export const DossierResponse = DossierListItem.extend({
  /** The version it was filed under, whole. */
  definition: ProcedureResponse,
  applicant: Applicant,
  answers: Answers,
  /** For a renewal or a change: what the licence says now, by the field's key. */
  licence: z.object({ id: Id, number: z.string(), answers: Answers }).nullable(),
  proposal: Proposal.nullable(),
  proposedBy: PersonRef.nullable(),
  endorsedBy: PersonRef.nullable(),
  supplementCount: z.int(),
  apologyCount: z.int(),
  feeReference: z.string().nullable(),
  acceptedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  returnedAt: Instant.nullable(),
  components: z.array(
    z.object({
      key: z.string(),
      /** Whether it must be there, by the answers as they are. */
      isRequired: z.boolean(),
      /** Oldest first. */
      files: z.array(DossierFileResponse),
      check: z
        .object({
          verdict: z.enum(['accepted', 'insufficient', 'not-needed']),
          note: z.string(),
          by: PersonRef,
          at: Instant,
        })
        .nullable(),
    }),
  ),
  /** What is missing before it can be submitted: a JSON pointer (`/answers/title`, `/components/mock-up`) and a sentence. */
  missing: z.array(z.object({ pointer: z.string(), text: Bilingual })),
  clocks: z.array(DossierClock),
  /** How long each side has held it, in working days. */
  held: z.object({ applicant: z.number(), office: z.number() }),
  /** The next date and why, in a sentence. */
  next: z.object({ on: z.iso.date().nullable(), text: Bilingual }),
  /** The last supplement request that is open or was answered: one list of everything. */
  supplement: z
    .object({
      requestedAt: Instant,
      reason: z.string(),
      items: z.array(z.object({ pointer: z.string(), text: z.string() })),
      answeredAt: Instant.nullable(),
    })
    .nullable(),
  events: z.array(
    z.object({
      seq: z.int(),
      action: z.string(),
      stateAfter: DossierState,
      stepAfter: DossierStep.nullable(),
      isPublic: z.boolean(),
      note: z.string(),
      data: z.record(z.string(), z.unknown()),
      at: Instant,
      by: PersonRef,
      paper: PaperRef.nullable(),
    }),
  ),
  papers: z.array(PaperRef),
  /** What the reader may do now. */
  actions: z.array(z.string()),
  obstacles: z.array(Obstacle),
}).openapi('Dossier');

export const DossierSummaryResponse = z
  .object({
    late: z.int(),
    today: z.int(),
    soon: z.int(),
    waitingForApplicant: z.int(),
    unassigned: z.int(),
    /** What waits for the reader's own role and name. */
    mine: z.int(),
    toSign: z.int(),
    lateBy: z.array(z.object({ person: PersonRef.nullable(), step: DossierStep.nullable(), count: z.int() })),
  })
  .openapi('DossierSummary');

export type DossierState = z.infer<typeof DossierState>;
export type DossierStep = z.infer<typeof DossierStep>;
export type Applicant = z.infer<typeof Applicant>;
export type Answers = z.infer<typeof Answers>;
export type Proposal = z.infer<typeof Proposal>;
export type DossierFileResponse = z.infer<typeof DossierFileResponse>;
export type DossierClock = z.infer<typeof DossierClock>;
export type DossierListItem = z.infer<typeof DossierListItem>;
export type DossierResponse = z.infer<typeof DossierResponse>;
export type DossierSummaryResponse = z.infer<typeof DossierSummaryResponse>;
