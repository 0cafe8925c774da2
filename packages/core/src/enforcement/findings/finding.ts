import { defineEntity, type InferEntity } from '@mikro-orm/core';
import type { Violation } from '../../law/index.ts';
import { InstantType } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';

/** A circumstance of the law's list (LHAV Art. 9, 10), with why it is there. */
export type Circumstance = { readonly code: string; readonly text: string };

/** One act the party is held to have done: numbered, with its grounds, under a text of law pinned by the act's day. */
export const Finding = defineEntity({
  name: 'Finding',
  tableName: 'findings',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    number: p.integer(),
    /** What was done, in the inspector's words. */
    facts: p.text(),
    grounds: p.text(),
    /** ISO 8601; the end is null while the act goes on. */
    actStartedOn: p.date(),
    actEndedOn: p.date().nullable(),
    provisionCode: p.text(),
    /** The version in force on the day of the act, and a later one that is milder, if there is one. */
    provisionVersionId: p.uuid(),
    milderVersionId: p.uuid().nullable(),
    /** What follows from the act by the pinned version, as it was read then. */
    violation: p.json<Violation>(),
    aggravating: p.json<Circumstance[]>(),
    mitigating: p.json<Circumstance[]>(),
    exhibitIds: p.array().$type<string[]>(),
    itemId: p.uuid().nullable(),
    lastLawfulOn: p.date().nullable(),
    droppedAt: p.type(InstantType).nullable(),
    createdAt: p.type(InstantType),
    rowVersion: p.integer().version(),
  }),
});
export type Finding = InferEntity<typeof Finding>;

/** What the party says to a finding, or to a part of it; append-only. “No answer” is recorded too. */
export const FindingReply = defineEntity({
  name: 'FindingReply',
  tableName: 'finding_replies',
  properties: (p) => ({
    id: p.uuid().primary(),
    findingId: p.manyToOne(Finding).mapToPk().joinColumn('finding_id'),
    kind: p.enum(['agrees', 'disputes', 'explains', 'no-answer'] as const),
    text: p.text(),
    channel: p.enum(['portal', 'paper', 'oral'] as const),
    attachments: p.json<{ sha256: string; fileName: string; mediaType: string; bytes: number }[]>(),
    receivedAt: p.type(InstantType),
    enteredById: p.text(),
    enteredByName: p.text(),
  }),
});
export type FindingReply = InferEntity<typeof FindingReply>;

/** What the office answers to a reply; append-only. No decision is closed while a reply has none. */
export const FindingAnswer = defineEntity({
  name: 'FindingAnswer',
  tableName: 'finding_answers',
  properties: (p) => ({
    id: p.uuid().primary(),
    replyId: p.manyToOne(FindingReply).mapToPk().joinColumn('reply_id'),
    verdict: p.enum(['accepted', 'partly', 'rejected'] as const),
    text: p.text(),
    at: p.type(InstantType),
    byId: p.text(),
    byName: p.text(),
  }),
});
export type FindingAnswer = InferEntity<typeof FindingAnswer>;
