import type { Actor, Authorized } from '../../identity/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { wrongField } from '../cases/case-input.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { FindingAnswer, FindingReply } from './finding.ts';
import { requireStanding } from './write-finding.ts';

export type AnswerReplyInput = {
  rowVersion: number;
  replyId: string;
  verdict: 'accepted' | 'partly' | 'rejected';
  text: string;
};

/**
 * Answers what the party said to a finding, with the reason; the party reads it. A better answer is another one.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `not-found`, `invalid-input` without a reason
 */
export async function answerReply(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, replyId, verdict, text }: AnswerReplyInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'answer-reply', rowVersion);
  const reply = requireFound(await tx.em.findOne(FindingReply, { id: replyId }), 'reply');
  const finding = await requireStanding(tx, kase, reply.findingId);
  if (reply.kind === 'no-answer') {
    throw wrongField('/replyId', {
      vi: 'Bên vi phạm không có ý kiến nên không có gì để trả lời.',
      en: 'The party said nothing, so there is nothing to answer.',
    });
  }
  const words = requireWords(text, '/text', 'Say why.');
  tx.em.create(FindingAnswer, {
    ...{ id: tx.ids.next(), replyId, verdict, text: words, at: tx.clock.now() },
    ...{ byId: actor.id, byName: actor.name },
  });
  return endCaseStep(tx, actor, kase, step, {
    note: `Trả lời ý kiến về hành vi số ${finding.number}`,
    isPublic: true,
    data: { replyId, verdict },
  });
}
