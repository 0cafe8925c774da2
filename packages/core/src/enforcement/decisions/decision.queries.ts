import { Paper } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import { type PaperRef, toPaperRef } from '../cases/case-view.ts';
import { CaseDecision, type DecisionContent, type DecisionKind, DecisionProposal } from './decision.ts';

type PersonRef = { id: string; name: string };

export type CaseDecisionView = {
  id: string;
  kind: DecisionKind;
  number: string;
  content: DecisionContent;
  changesId: string | null;
  title: string;
  paper: PaperRef | null;
  decidedAt: Temporal.Instant;
  decidedBy: PersonRef;
};

/** What was decided in a case, the first first. */
export async function decisionsOf(tx: Tx, caseId: string): Promise<CaseDecisionView[]> {
  const decisions = await tx.em.find(CaseDecision, { caseId }, { orderBy: { decidedAt: 'asc', id: 'asc' } });
  const papers = await tx.em.find(Paper, { id: { $in: decisions.map(({ paperId }) => paperId) } });
  return decisions.map((decision) => {
    const paper = papers.find(({ id }) => id === decision.paperId);
    return {
      ...{ id: decision.id, kind: decision.kind, number: decision.number, content: decision.content },
      ...{ changesId: decision.changesId ?? null, title: decision.title, decidedAt: decision.decidedAt },
      paper: paper ? toPaperRef(paper) : null,
      decidedBy: { id: decision.decidedById, name: decision.decidedByName },
    };
  });
}

export type ProposalView = {
  id: string;
  kind: DecisionKind;
  content: DecisionContent;
  proposedAt: Temporal.Instant;
  proposedBy: PersonRef;
};

/** The proposal that waits for a decision; null while there is none. */
export async function openProposalOf(tx: Tx, caseId: string): Promise<ProposalView | null> {
  const proposal = await tx.em.findOne(DecisionProposal, { caseId, state: 'open' });
  if (!proposal) return null;
  const { id, kind, content, proposedAt, proposedById, proposedByName } = proposal;
  return { id, kind, content, proposedAt, proposedBy: { id: proposedById, name: proposedByName } };
}
