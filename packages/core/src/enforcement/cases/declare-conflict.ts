import { type Actor, type Authorized, mayOnAll } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { type Case, CaseConflict } from './case.ts';
import { notYours } from './case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords, toCaseError } from './case-step.ts';

/**
 * Says of oneself that one keeps out of a case, and why. It isn't taken back: who wants in again asks the head of the
 * office. A case one holds is free again.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` without a reason
 */
export async function declareConflict(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.read'>,
  { rowVersion, reason }: { rowVersion: number; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'declare-conflict', rowVersion);
  if (actor.kind !== 'user' || !mayOnAll(actor, 'case.read')) throw toCaseError({ code: 'forbidden', why: notYours });
  const words = requireWords(reason, '/reason', 'Say what the conflict is.');
  tx.em.create(CaseConflict, {
    ...{ id: tx.ids.next(), caseId: kase.id, userId: actor.id, kind: 'declared', reason: words },
    ...{ at: tx.clock.now(), actorId: actor.id, actorName: actor.name },
  });
  const isFreed = kase.assigneeId === actor.id;
  const data = { userId: actor.id, isFreed };
  return endCaseStep(tx, actor, kase, step, { note: words, isPublic: false, data });
}
