import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Throws a draft away: it is stopped and stays, with everything in it, but counts nowhere.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`
 */
export async function discardDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  { rowVersion }: { rowVersion: number },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'discard', rowVersion);
  return endStep(tx, actor, dossier, step, { note: '', isPublic: true });
}
