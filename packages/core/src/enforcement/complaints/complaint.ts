import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType, type TransitionTable } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';

export const complaintStates = ['received', 'refused', 'accepted', 'suspended', 'withdrawn', 'decided'] as const;
export type ComplaintState = (typeof complaintStates)[number];
export type ComplaintAction = 'accept' | 'refuse' | 'note-dialogue' | 'suspend' | 'resume' | 'withdraw' | 'decide';

export const complaintTransitions = {
  received: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: { 'note-dialogue': 'accepted', suspend: 'suspended', withdraw: 'withdrawn', decide: 'decided' },
  suspended: { resume: 'accepted', withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
  decided: {},
} as const satisfies TransitionTable<ComplaintState, ComplaintAction>;

/** A complaint against a decision; it doesn't hold up execution (LHAV Art. 73.1), and goes to another person. */
export const Complaint = defineEntity({
  name: 'Complaint',
  tableName: 'complaints',
  properties: (p) => ({
    id: p.uuid().primary(),
    caseId: p.manyToOne(Case).mapToPk().joinColumn('case_id'),
    decisionId: p.uuid(),
    level: p.integer(),
    filedOn: p.date(),
    grounds: p.text(),
    channel: p.enum(['portal', 'paper'] as const),
    state: p.enum(complaintStates),
    handlerId: p.text().nullable(),
    dialogues: p.json<{ on: string; note: string }[]>(),
    outcome: p.enum(['upheld', 'partly', 'rejected'] as const).nullable(),
    outcomeText: p.text(),
    decidedAt: p.type(InstantType).nullable(),
    createdAt: p.type(InstantType),
    createdById: p.text(),
    rowVersion: p.integer().version(),
  }),
});
export type Complaint = InferEntity<typeof Complaint>;
