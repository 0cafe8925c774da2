import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Asks for a dossier back before it is decided; the office answers. Time goes on meanwhile.
 * @throws DomainError `version-conflict`, `invalid-transition`, `invalid-input` without a reason
 */
export async function requestWithdrawal(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  { rowVersion, reason }: { rowVersion: number; reason: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'request-withdrawal', rowVersion);
  const note = requireWords(reason, '/reason', 'Hãy nêu lý do rút hồ sơ.', 'Say why the dossier is to be given back.');
  return endStep(tx, actor, dossier, step, { note, isPublic: true });
}
