import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Sends a proposal one step back with the reason: the head to the officer, the leader to the head.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden` for somebody of another step, `invalid-input`
 *   without a reason
 */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.endorse'> | Authorized<Dossier, 'dossier.sign'>,
  { rowVersion, reason }: { rowVersion: number; reason: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'send-back', rowVersion);
  const note = requireWords(reason, '/reason', 'Hãy nêu lý do trả lại.', 'Say why it goes back.');
  return endStep(tx, actor, dossier, step, { note, isPublic: false, changes: { endorsedById: null } });
}
