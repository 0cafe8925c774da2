import { type Actor, type Authorized, findAccountById, policy } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from './case.ts';
import type { KnownConflict } from './case-actions.ts';
import { tidy, wrongField } from './case-input.ts';
import { beginCaseStep, endCaseStep, requireWords } from './case-step.ts';

export type AssignCaseInput = {
  rowVersion: number;
  /** An inspector; null gives it back to all. */
  assigneeId: string | null;
  /** Needed when somebody else holds it. */
  reason?: string;
};

/**
 * Says who works on a case: never somebody with a conflict of interest in it.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input`
 */
export async function assignCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, assigneeId, reason = '' }: AssignCaseInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'assign', rowVersion);
  const before = kase.assigneeId ?? null;
  if (assigneeId === before) return kase;
  const takesAway = before !== null && before !== actor.id;
  const note = takesAway
    ? requireWords(reason, '/reason', 'Somebody else has this case: say why it changes hands.')
    : tidy(reason);
  const to = assigneeId ? await requireInspector(tx, kase, assigneeId, step.facts.conflicts) : null;
  const from = before ? { id: before, name: step.facts.assigneeName } : null;
  return endCaseStep(tx, actor, kase, step, { note, isPublic: false, data: { assigneeId, from, to } });
}

async function requireInspector(
  tx: Tx,
  kase: Case,
  id: string,
  conflicts: readonly KnownConflict[],
): Promise<{ id: string; name: string }> {
  const account = await findAccountById(tx, id);
  const mayWork = account?.roles.some((role) => (policy['case.work'].roles as readonly string[]).includes(role));
  if (!account || account.disabled || !mayWork) {
    throw wrongField('/assigneeId', {
      vi: 'Người này không được phân công xử lý vụ việc.',
      en: 'This person can’t work on cases.',
    });
  }
  const conflict = conflicts.find(({ userId }) => userId === id);
  if (conflict || (account.publisherId && account.publisherId === kase.publisherId)) {
    throw wrongField('/assigneeId', {
      vi: `${account.name} có xung đột lợi ích trong vụ việc này${conflict ? `: ${conflict.reason.vi}` : '.'}`,
      en: `${account.name} has a conflict of interest in this case${conflict ? `: ${conflict.reason.en}` : '.'}`,
    });
  }
  return { id, name: account.name };
}
