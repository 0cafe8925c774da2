import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import { requireFound, type Tx } from '../../platform/index.ts';
import { applyToLicence } from '../licences/apply-to-licence.ts';
import { Licence } from '../licences/licence.ts';
import type { Dossier } from './dossier.ts';
import { finishClocks } from './dossier-clocks.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Takes note of what is only notified: an event, a correspondent, a change that needs no consent. A change is written into
 * the licence it is about.
 * @throws DomainError `version-conflict`, `invalid-transition` for what must be granted, `forbidden`, `already-claimed`
 */
export async function acknowledge(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, note, kit }: { rowVersion: number; note: string; kit: Kit },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'acknowledge', rowVersion);
  const { definition } = step;
  await finishClocks(tx, actor, dossier, null, { reason: 'Đã ghi nhận' });
  if (dossier.purpose !== 'new' && dossier.licenceId) {
    const licence = requireFound(await tx.em.findOne(Licence, { id: dossier.licenceId }), 'licence');
    const action = dossier.purpose;
    await applyToLicence(tx, actor, { licence, action, dossier, definition, proposal: null, kit });
  }
  return endStep(tx, actor, dossier, step, { note: note.normalize('NFC').trim(), isPublic: true });
}
