import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Takes an accepted dossier into examination; nobody's becomes the actor's own.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `already-claimed` by whom it is assigned to
 */
export async function takeUp(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion }: { rowVersion: number },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'take-up', rowVersion);
  const assigneeId = dossier.assigneeId ?? (actor.kind === 'user' ? actor.id : null);
  return endStep(tx, actor, dossier, step, { note: '', isPublic: true, changes: { assigneeId } });
}
