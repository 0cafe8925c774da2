import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { caseActions, caseStates } from './case-states.ts';

/** Whom a case is about, as it was on the day the case was opened: the file must show the party as it was. */
export type Party = {
  readonly kind: 'organisation' | 'individual';
  readonly name: string;
  readonly address: string;
  /** Business registration, establishment decision or licence; for a person, the number of the identity paper. */
  readonly idNumber: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

export const caseOrigins = ['review-decision', 'licence-event', 'complaint', 'transfer', 'inspection'] as const;

/** Where a case came from: what was decided at the desk, an event of a licence, a letter, another agency, a check. */
export type CaseOrigin = {
  readonly type: (typeof caseOrigins)[number];
  /** Of the review item, licence or letter; null where there is none in the system. */
  readonly id: string | null;
  readonly text: string;
};

/** A violation case. The row is the fold of its events; what the law may ask about stands in them and in its papers. */
export const Case = defineEntity({
  name: 'Case',
  tableName: 'cases',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** Of the file, such as `12/HS-XPVPHC`; papers have numbers of their own. */
    number: p.text(),
    title: p.text(),
    party: p.json<Party>(),
    publisherId: p.uuid().nullable(),
    outletId: p.uuid().nullable(),
    licenceId: p.uuid().nullable(),
    origin: p.json<CaseOrigin>(),
    state: p.enum(caseStates),
    /** ISO 8601: when the act ended, null while it goes on; and when it was found. */
    actEndedOn: p.date().nullable(),
    detectedOn: p.date(),
    /** The last day a fine may be decided, the earliest over the findings; null while it isn't known. */
    lastLawfulOn: p.date().nullable(),
    assigneeId: p.uuid().nullable(),
    recordMakerId: p.text().nullable(),
    mergedIntoId: p.uuid().nullable(),
    searchText: p.text(),
    openedAt: p.type(InstantType),
    openedById: p.text(),
    closedAt: p.type(InstantType).nullable(),
    eventCount: p.integer(),
    rowVersion: p.integer().version(),
  }),
});
export type Case = InferEntity<typeof Case>;

/** What happened in a case; append-only. What the party may read of it is marked. */
export const CaseEvent = defineEntity({
  name: 'CaseEvent',
  tableName: 'case_events',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    seq: p.integer(),
    action: p.enum(caseActions),
    stateBefore: p.enum(caseStates).nullable(),
    stateAfter: p.enum(caseStates),
    isPublic: p.boolean(),
    note: p.text(),
    data: p.json<Record<string, unknown>>(),
    paperId: p.uuid().nullable(),
    at: p.type(InstantType),
    actorKind: p.enum(['user', 'system'] as const),
    actorId: p.text(),
    actorName: p.text(),
  }),
});
export type CaseEvent = InferEntity<typeof CaseEvent>;

/** Who keeps out of a case and why: declared by the person, or found by the system. */
export const CaseConflict = defineEntity({
  name: 'CaseConflict',
  tableName: 'case_conflicts',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    userId: p.text(),
    kind: p.enum(['declared', 'detected'] as const),
    reason: p.text(),
    at: p.type(InstantType),
    actorId: p.text(),
    actorName: p.text(),
  }),
});
export type CaseConflict = InferEntity<typeof CaseConflict>;
