import type { Actor, Authorized } from '../../identity/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { dong } from '../law/index.ts';
import type { DecisionDraft, ProposedKind } from './check-decision.ts';
import { DecisionProposal } from './decision.ts';
import { openProposal, readDraft } from './proposal.ts';

export type ProposeDecisionInput = { rowVersion: number; kind: ProposedKind; content: DecisionDraft };

/**
 * Puts before the leader what should be decided, worked out and checked. One proposal waits at a time.
 * @throws DomainError `version-conflict`, `invalid-transition` while the party may explain or wasn't answered, `forbidden`,
 *   `invalid-input` for what the law doesn't provide for
 */
export async function proposeDecision(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, kind, content: draft }: ProposeDecisionInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'propose-decision', rowVersion);
  const content = await readDraft(tx, kase, kind, draft);
  const proposal = tx.em.create(DecisionProposal, {
    ...{ id: tx.ids.next(), caseId: kase.id, kind, content, state: 'open' },
    ...{ proposedAt: tx.clock.now(), proposedById: actor.id, proposedByName: actor.name },
  });
  return endCaseStep(tx, actor, kase, step, {
    note: content.totalVnd > 0 ? `Trình ký: phạt tiền ${dong(content.totalVnd).vi}` : 'Trình ký quyết định',
    isPublic: false,
    data: { proposalId: proposal.id, kind, totalVnd: content.totalVnd, deviation: content.deviation },
  });
}

/**
 * Sends a proposal back to the inspector with the reason.
 * @throws DomainError `version-conflict`, `invalid-transition` where none waits, `forbidden`, `invalid-input` without a reason
 */
export async function sendBackDecision(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  { rowVersion, reason }: { rowVersion: number; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'send-back', rowVersion);
  const note = requireWords(reason, '/reason', 'Say what is to be changed.');
  const proposal = requireFound(await openProposal(tx, kase), 'proposal');
  proposal.state = 'sent-back';
  return endCaseStep(tx, actor, kase, step, { note, isPublic: false, data: { proposalId: proposal.id } });
}
