import { type Actor, type Authorized, findAccountById, policy } from '../../identity/index.ts';
import type { DomainError, Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { badInput, beginStep, endStep, requireWords } from './dossier-step.ts';

export type AssignDossierInput = {
  rowVersion: number;
  /** An officer; null gives it back to all. */
  assigneeId: string | null;
  /** Needed when somebody else holds it: a substitution or a hand-over says why. */
  reason?: string;
};

/**
 * Says who works on a dossier. Taking it from somebody, who may be away, is allowed with a reason; giving away one's own
 * is a hand-over and needs none.
 * @throws DomainError `version-conflict`, `invalid-transition`, `invalid-input` for somebody who may not work on it
 */
export async function assignDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.assign'>,
  { rowVersion, assigneeId, reason = '' }: AssignDossierInput,
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'assign', rowVersion);
  const before = dossier.assigneeId ?? null;
  if (assigneeId === before) return dossier;
  const takesAway = before !== null && before !== actor.id;
  const note = takesAway
    ? requireWords(
        reason,
        '/reason',
        'Hồ sơ đang có người phụ trách: hãy nêu lý do chuyển giao.',
        'Somebody else has this dossier: say why it changes hands.',
      )
    : reason.normalize('NFC').trim();
  const to = assigneeId ? await requireOfficer(tx, dossier, assigneeId, step.facts.filedBy) : null;
  return endStep(tx, actor, dossier, step, {
    note,
    isPublic: false,
    data: { from: before ? { id: before, name: step.facts.assigneeName } : null, to },
    changes: { assigneeId },
  });
}

async function requireOfficer(
  tx: Tx,
  dossier: Dossier,
  id: string,
  filedBy: readonly string[],
): Promise<{ id: string; name: string }> {
  const account = await findAccountById(tx, id);
  const mayWork = account?.roles.some((role) => (policy['dossier.work'].roles as readonly string[]).includes(role));
  if (!account || account.disabled || !mayWork) {
    throw unfit('Người này không có quyền giải quyết hồ sơ.', 'This person can’t work on dossiers.');
  }
  if (filedBy.includes(id) || account.publisherId === dossier.publisherId) {
    throw unfit(
      'Người này đã lập hồ sơ hoặc thuộc đơn vị nộp hồ sơ.',
      'This person filed the dossier or belongs to who filed it.',
    );
  }
  return { id, name: account.name };
}

function unfit(vi: string, en: string): DomainError {
  return badInput('/assigneeId', vi, en);
}
