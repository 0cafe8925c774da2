import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';

export const obligationKinds = ['fine', 'correction', 'removal', 'recall', 'suspension', 'other'] as const;

/** The vocabulary of the state's own systems for how far a decision is carried out. */
export const executionStates = [
  'not-executed',
  'partly-executed',
  'executed',
  'postponed',
  'reduced',
  'waived',
  'in-instalments',
  'enforced',
  'suspended',
  'expired',
  'withdrawn',
] as const;

/** Something a decision obliges the party to, with its day; what is done about it is events. */
export const Obligation = defineEntity({
  name: 'Obligation',
  tableName: 'obligations',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    decisionId: p.uuid(),
    kind: p.enum(obligationKinds),
    text: p.text(),
    amountVnd: p.integer().nullable(),
    paidVnd: p.integer(),
    /** How many days from the delivery on; null for what has days of its own. */
    days: p.integer().nullable(),
    /** ISO 8601, the last day in time; null until the decision counts as delivered. */
    dueOn: p.date().nullable(),
    state: p.enum(executionStates),
    /** What the crawler looks for: an item that must carry a correction, or must be gone. */
    watch: p
      .json<{
        outletId: string;
        itemId: string | null;
        url: string | null;
        what: 'correction' | 'removal';
        keepDays: number;
      }>()
      .nullable(),
    /** When it was seen on the outlet's own pages, and in which version. */
    seenAt: p.type(InstantType).nullable(),
    seenVersionId: p.uuid().nullable(),
    /** When its pages were last looked at. */
    lookedAt: p.type(InstantType).nullable(),
    settledAt: p.type(InstantType).nullable(),
    rowVersion: p.integer().version(),
  }),
});
export type Obligation = InferEntity<typeof Obligation>;

/** Money that came in for a fine, with its receipt; append-only. Late interest is 0.05 % a day (LHAV Art. 78.1). */
export const Payment = defineEntity({
  name: 'Payment',
  tableName: 'payments',
  properties: (p) => ({
    id: p.uuid().primary(),
    obligationId: p.manyToOne(Obligation).mapToPk().joinColumn('obligation_id'),
    /** Everything on the receipt, and how much of it is interest. */
    amountVnd: p.integer(),
    interestVnd: p.integer(),
    receiptNumber: p.text(),
    paidOn: p.date(),
    recordedAt: p.type(InstantType),
    recordedById: p.text(),
    recordedByName: p.text(),
  }),
});
export type Payment = InferEntity<typeof Payment>;

/** How a paper reached the party, with its proof; append-only (Decree 190/2025 Art. 17a for what counts as delivered). */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'deliveries',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    paperId: p.uuid(),
    method: p.enum(['by-hand', 'post', 'portal', 'email', 'posting'] as const),
    result: p.enum(['delivered', 'refused', 'returned', 'posted'] as const),
    at: p.type(InstantType),
    /** ISO 8601: from which day the law takes it as delivered; null for an attempt that doesn’t count as one. */
    deemedOn: p.date().nullable(),
    proofSha256: p.text().nullable(),
    note: p.text(),
    recordedAt: p.type(InstantType),
    recordedById: p.text(),
    recordedByName: p.text(),
  }),
});
export type Delivery = InferEntity<typeof Delivery>;
