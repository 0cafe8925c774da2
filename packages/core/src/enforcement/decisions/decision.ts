import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';

export const decisionKinds = [
  'fine',
  'fine-without-record',
  'confiscation',
  'remedies',
  'amendment',
  'correction',
  'cancellation',
  'transfer-criminal',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What is decided on one finding. */
export type DecidedPoint = {
  readonly findingId: string;
  readonly outcome: 'warning' | 'fine' | 'remedies' | 'dropped';
  /** For the party as it is: halved already for a person where the law halves it. VND. */
  readonly fineVnd: number | null;
  /** How many titles or machines, where the bracket is counted for each; 1 where it isn’t said. */
  readonly units?: number | undefined;
  /** The bracket and the middle the law starts from, with the sentence that explains the amount. */
  readonly computed: { readonly minVnd: number; readonly midVnd: number; readonly maxVnd: number } | null;
  readonly reason: string;
};

export type Suspension = { readonly licenceId: string | null; readonly months: number; readonly what: string };
export type OrderedRemedy = {
  readonly code: string;
  readonly text: string;
  readonly days: number;
  readonly itemId: string | null;
};

/** Everything a decision says. */
export type DecisionContent = {
  readonly points: readonly DecidedPoint[];
  readonly totalVnd: number;
  readonly suspensions: readonly Suspension[];
  readonly remedies: readonly OrderedRemedy[];
  readonly reason: string;
  /** Where it is made after the last lawful day: who let it pass and why. */
  readonly override: { readonly byId: string; readonly byName: string; readonly reason: string } | null;
  /** Where it differs from what was decided in like cases: why. */
  readonly deviation: string | null;
};

/** A decision that was issued; append-only. Amending or cancelling it is another decision that names it. */
export const CaseDecision = defineEntity({
  name: 'CaseDecision',
  tableName: 'case_decisions',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    kind: p.enum(decisionKinds),
    number: p.text(),
    content: p.json<DecisionContent>(),
    contentHash: p.text(),
    changesId: p.uuid().nullable(),
    /** The office the signer held when signing, and the delegation it was signed under, if any. */
    title: p.text(),
    delegationId: p.uuid().nullable(),
    paperId: p.uuid(),
    decidedAt: p.type(InstantType),
    decidedById: p.text(),
    decidedByName: p.text(),
  }),
});
export type CaseDecision = InferEntity<typeof CaseDecision>;

/** What an inspector proposes; the leader decides on it, or sends it back. One open proposal a case. */
export const DecisionProposal = defineEntity({
  name: 'DecisionProposal',
  tableName: 'decision_proposals',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    kind: p.enum(decisionKinds),
    content: p.json<DecisionContent>(),
    state: p.enum(['open', 'sent-back', 'decided'] as const),
    proposedAt: p.type(InstantType),
    proposedById: p.text(),
    proposedByName: p.text(),
  }),
});
export type DecisionProposal = InferEntity<typeof DecisionProposal>;

/** The offices the law gives powers to (Decree 189/2025 as amended). */
export const officeTitles = [
  'commune-chair',
  'department-director',
  'deputy-director',
  'chief-inspector',
  'ministry-team-head',
  'province-chair',
] as const;
export type OfficeTitle = (typeof officeTitles)[number];

/** Who held which office when: powers come from it, or from a delegation in writing (MQD34). */
export const OfficeHolder = defineEntity({
  name: 'OfficeHolder',
  tableName: 'office_holders',
  properties: (p) => ({
    id: p.uuid().primary(),
    userId: p.text(),
    title: p.enum(officeTitles),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    /** For a deputy: who delegated, by which paper. A power that was delegated isn't delegated on. */
    delegatedById: p.text().nullable(),
    document: p.text(),
    recordedAt: p.type(InstantType),
    recordedById: p.text(),
  }),
});
export type OfficeHolder = InferEntity<typeof OfficeHolder>;
