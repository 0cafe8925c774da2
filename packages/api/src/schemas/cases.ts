import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, OutletRef, PersonRef } from './common.ts';
import { DossierClock, Obstacle } from './dossiers.ts';
import { PaperRef } from './papers.ts';

export const CaseState = z.enum([
  'opened',
  'recorded',
  'decided',
  'executed',
  'closed',
  'dismissed',
  'transferred',
  'time-barred',
  'cancelled',
  'merged',
]);

export const Party = z
  .object({
    kind: z.enum(['organisation', 'individual']),
    name: z.string().min(1).max(300),
    address: z.string().max(500),
    idNumber: z.string().max(100).nullable(),
    representative: z.string().max(200).nullable(),
    phone: z.string().max(40).nullable(),
    email: z.string().max(200).nullable(),
  })
  .openapi('Party');

export const CaseOrigin = z
  .object({
    type: z.enum(['review-decision', 'licence-event', 'complaint', 'transfer', 'inspection']),
    id: z.string().nullable(),
    text: z.string().max(2000),
  })
  .openapi('CaseOrigin');

export const CaseListItem = z
  .object({
    id: Id,
    number: z.string(),
    title: z.string(),
    party: z.object({ kind: z.enum(['organisation', 'individual']), name: z.string() }),
    outlet: OutletRef.nullable(),
    state: CaseState,
    assignee: PersonRef.nullable(),
    openedAt: Instant,
    detectedOn: z.iso.date(),
    /** The last day a fine may be decided; shown on every list. */
    lastLawfulOn: z.iso.date().nullable(),
    limitation: z.enum(['passed', 'near', 'open', 'unknown', 'settled']),
    /** The next date of any clock that runs. */
    dueOn: z.iso.date().nullable(),
    due: z.enum(['late', 'today', 'soon', 'later', 'none']),
    turn: z.enum(['party', 'office', 'nobody']),
    provisions: z.array(z.string()),
    totalVnd: z.number().nullable(),
    rowVersion: z.int(),
  })
  .openapi('CaseListItem');

const Circumstance = z.object({ code: z.string().max(60), text: z.string().max(1000) }).openapi('Circumstance');

/** What a fine is worked out from, and the sentence that says how. */
export const FineResponse = z
  .object({
    minVnd: z.number(),
    midVnd: z.number(),
    maxVnd: z.number(),
    /** Between these the circumstances leave the choice. */
    lowestVnd: z.number(),
    highestVnd: z.number(),
    proposedVnd: z.number(),
    steps: z.array(Bilingual),
  })
  .openapi('Fine');

export const FindingReplyResponse = z
  .object({
    id: Id,
    kind: z.enum(['agrees', 'disputes', 'explains', 'no-answer']),
    text: z.string(),
    channel: z.enum(['portal', 'paper', 'oral']),
    attachments: z.array(z.object({ sha256: z.string(), fileName: z.string(), mediaType: z.string(), bytes: z.int() })),
    receivedAt: Instant,
    /** It came after the party's time was over: kept, and said so. */
    isLate: z.boolean(),
    enteredBy: PersonRef,
    answer: z
      .object({ verdict: z.enum(['accepted', 'partly', 'rejected']), text: z.string(), at: Instant, by: PersonRef })
      .nullable(),
  })
  .openapi('FindingReply');

export const FindingResponse = z
  .object({
    id: Id,
    number: z.int(),
    facts: z.string(),
    grounds: z.string(),
    actStartedOn: z.iso.date(),
    actEndedOn: z.iso.date().nullable(),
    provision: z.object({
      code: z.string(),
      citation: z.string(),
      instrument: z.string(),
      text: z.string(),
      confidence: z.string(),
      isConfirmed: z.boolean(),
    }),
    /** A later text that is milder, shown beside the pinned one. */
    milder: z.object({ citation: z.string(), text: z.string(), fine: z.string() }).nullable(),
    aggravating: z.array(Circumstance),
    mitigating: z.array(Circumstance),
    /** Null where no fine is known for the act. */
    fine: FineResponse.nullable(),
    exhibitIds: z.array(z.string()),
    item: z.object({ id: Id, title: z.string() }).nullable(),
    lastLawfulOn: z.iso.date().nullable(),
    droppedAt: Instant.nullable(),
    replies: z.array(FindingReplyResponse),
    /** What was decided before for the same provision. */
    past: z.object({ count: z.int(), lowestVnd: z.number(), medianVnd: z.number(), highestVnd: z.number() }).nullable(),
    rowVersion: z.int(),
  })
  .openapi('Finding');

export const CustodyEventResponse = z
  .object({
    seq: z.int(),
    action: z.string(),
    note: z.string(),
    place: z.string().nullable(),
    foundSha256: z.string().nullable(),
    at: Instant,
    by: PersonRef,
    hash: z.string(),
  })
  .openapi('CustodyEvent');

export const ExhibitResponse = z
  .object({
    id: Id,
    number: z.int(),
    label: z.string(),
    kind: z.enum(['web-capture', 'document', 'image', 'recording', 'object', 'statement']),
    title: z.string(),
    source: z.string(),
    capture: z
      .object({
        url: z.string(),
        fetchedAt: Instant,
        itemId: z.string().nullable(),
        itemVersionId: z.string().nullable(),
        captureId: z.string(),
        /** Of the page as it came. */
        payloadSha256: z.string(),
        /** The root over everything captured on that day (RFC 9162), as it stood at intake. */
        dayRoot: z.object({ day: z.iso.date(), root: z.string(), captures: z.int() }),
      })
      .nullable(),
    fileName: z.string().nullable(),
    mediaType: z.string().nullable(),
    bytes: z.int().nullable(),
    sha256: z.string().nullable(),
    isSealed: z.boolean(),
    takenAt: Instant,
    takenBy: PersonRef,
    /** `whole`, `changed` or `missing`, as of the last verification; null while there was none. */
    verified: z.object({ result: z.enum(['whole', 'changed', 'missing']), at: Instant }).nullable(),
    custody: z.array(CustodyEventResponse),
    actions: z.array(z.string()),
  })
  .openapi('Exhibit');

export const DecisionContent = z
  .object({
    points: z.array(
      z.object({
        findingId: Id,
        outcome: z.enum(['warning', 'fine', 'remedies', 'dropped']),
        fineVnd: z.number().int().nonnegative().nullable(),
        /** How many titles or machines, where the bracket is counted for each; 1 otherwise. */
        units: z.int().min(1).max(1000).optional(),
        computed: z.object({ minVnd: z.number(), midVnd: z.number(), maxVnd: z.number() }).nullable(),
        reason: z.string().max(5000),
      }),
    ),
    totalVnd: z.number(),
    suspensions: z.array(
      z.object({ licenceId: Id.nullable(), months: z.int().min(1).max(24), what: z.string().max(500) }),
    ),
    remedies: z.array(
      z.object({
        code: z.string().max(60),
        text: z.string().max(1000),
        days: z.int().min(0).max(400),
        itemId: Id.nullable(),
      }),
    ),
    reason: z.string().max(10_000),
    override: z.object({ byId: z.string(), byName: z.string(), reason: z.string().max(2000) }).nullable(),
    deviation: z.string().max(2000).nullable(),
  })
  .openapi('DecisionContent');

export const CaseDecisionResponse = z
  .object({
    id: Id,
    kind: z.enum([
      'fine',
      'fine-without-record',
      'confiscation',
      'remedies',
      'amendment',
      'correction',
      'cancellation',
      'transfer-criminal',
    ]),
    number: z.string(),
    content: DecisionContent,
    changesId: Id.nullable(),
    title: z.string(),
    paper: PaperRef.nullable(),
    decidedAt: Instant,
    decidedBy: PersonRef,
  })
  .openapi('CaseDecision');

export const ObligationResponse = z
  .object({
    id: Id,
    kind: z.enum(['fine', 'correction', 'removal', 'recall', 'suspension', 'other']),
    text: z.string(),
    amountVnd: z.number().nullable(),
    paidVnd: z.number(),
    /** 0.05 % a day on what is still owed, as of today. */
    interestVnd: z.number(),
    dueOn: z.iso.date().nullable(),
    state: z.string(),
    /** What the crawler looks for on the outlet's own pages, and whether it has seen it. */
    watch: z
      .object({ what: z.enum(['correction', 'removal']), url: z.string().nullable(), keepDays: z.int() })
      .nullable(),
    seenAt: Instant.nullable(),
    settledAt: Instant.nullable(),
    payments: z.array(
      z.object({
        id: Id,
        amountVnd: z.number(),
        interestVnd: z.number(),
        receiptNumber: z.string(),
        paidOn: z.iso.date(),
        recordedBy: PersonRef,
      }),
    ),
    rowVersion: z.int(),
  })
  .openapi('Obligation');

export const DeliveryResponse = z
  .object({
    id: Id,
    paperId: Id,
    method: z.enum(['by-hand', 'post', 'portal', 'email', 'posting']),
    result: z.enum(['delivered', 'refused', 'returned', 'posted']),
    at: Instant,
    /** From which day the law takes it as delivered; null for an attempt that doesn't count as one. */
    deemedOn: z.iso.date().nullable(),
    /** At `/api/deliveries/{id}/proof`, for the office. */
    hasProof: z.boolean(),
    note: z.string(),
    recordedBy: PersonRef,
  })
  .openapi('Delivery');

export const ComplaintResponse = z
  .object({
    id: Id,
    decisionId: Id,
    level: z.int(),
    filedOn: z.iso.date(),
    grounds: z.string(),
    channel: z.enum(['portal', 'paper']),
    state: z.enum(['received', 'refused', 'accepted', 'suspended', 'withdrawn', 'decided']),
    handler: PersonRef.nullable(),
    dialogues: z.array(z.object({ on: z.iso.date(), note: z.string() })),
    outcome: z.enum(['upheld', 'partly', 'rejected']).nullable(),
    outcomeText: z.string(),
    decidedAt: Instant.nullable(),
    clocks: z.array(DossierClock),
    actions: z.array(z.string()),
    rowVersion: z.int(),
  })
  .openapi('Complaint');

export const CaseResponse = CaseListItem.extend({
  fullParty: Party,
  publisher: z.object({ id: Id, name: z.string() }).nullable(),
  licence: z.object({ id: Id, number: z.string(), status: z.string() }).nullable(),
  origin: CaseOrigin,
  actEndedOn: z.iso.date().nullable(),
  recordMaker: PersonRef.nullable(),
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
  /** One line: where it stands, the next lawful day, what the law lets one do now. */
  next: z.object({ on: z.iso.date().nullable(), text: Bilingual }),
  findings: z.array(FindingResponse),
  exhibits: z.array(ExhibitResponse),
  clocks: z.array(DossierClock),
  proposal: z
    .object({ id: Id, kind: z.string(), content: DecisionContent, proposedAt: Instant, proposedBy: PersonRef })
    .nullable(),
  /** Who may decide on it by the law, and whether the reader may. */
  competence: z.object({
    maxBracketVnd: z.number().nullable(),
    readerMay: z.boolean(),
    text: Bilingual,
    offices: z.array(z.object({ title: z.string(), limitVnd: z.number(), may: z.boolean() })),
  }),
  decisions: z.array(CaseDecisionResponse),
  obligations: z.array(ObligationResponse),
  deliveries: z.array(DeliveryResponse),
  complaints: z.array(ComplaintResponse),
  conflicts: z.array(
    z.object({ person: PersonRef, kind: z.enum(['declared', 'detected']), reason: z.string(), at: Instant }),
  ),
  papers: z.array(PaperRef),
  events: z.array(
    z.object({
      seq: z.int(),
      action: z.string(),
      stateAfter: CaseState,
      isPublic: z.boolean(),
      note: z.string(),
      data: z.record(z.string(), z.unknown()),
      at: Instant,
      by: PersonRef,
      paper: PaperRef.nullable(),
    }),
  ),
  similar: z.array(z.object({ id: Id, number: z.string(), title: z.string(), why: Bilingual })),
  actions: z.array(z.string()),
  obstacles: z.array(Obstacle),
}).openapi('Case');

export type CaseState = z.infer<typeof CaseState>;
export type Party = z.infer<typeof Party>;
export type CaseListItem = z.infer<typeof CaseListItem>;
export type FindingResponse = z.infer<typeof FindingResponse>;
export type FindingReplyResponse = z.infer<typeof FindingReplyResponse>;
export type ExhibitResponse = z.infer<typeof ExhibitResponse>;
export type DecisionContent = z.infer<typeof DecisionContent>;
export type CaseDecisionResponse = z.infer<typeof CaseDecisionResponse>;
export type ObligationResponse = z.infer<typeof ObligationResponse>;
export type ComplaintResponse = z.infer<typeof ComplaintResponse>;
export type CaseResponse = z.infer<typeof CaseResponse>;
