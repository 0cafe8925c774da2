import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Endorses a proposal to the leader who signs; never one's own.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`
 */
export async function endorse(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.endorse'>,
  { rowVersion, note }: { rowVersion: number; note: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'endorse', rowVersion);
  const words = note.normalize('NFC').trim();
  return endStep(tx, actor, dossier, step, { note: words, isPublic: false, changes: { endorsedById: actor.id } });
}
