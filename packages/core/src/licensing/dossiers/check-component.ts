import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { componentOf } from './add-dossier-file.ts';
import type { Dossier } from './dossier.ts';
import { componentStates } from './dossier-facts.ts';
import { DossierCheck } from './dossier-file.ts';
import { allowStep, holdDossier, requireWords } from './dossier-step.ts';

export type CheckComponentInput = {
  component: string;
  verdict: DossierCheck['verdict'];
  /** Needed when it doesn't do. */
  note: string;
};

/**
 * Notes what an officer found of a component, about the file it has now. Verdicts are kept; the last one about the last
 * file holds. They are the desk's own notes, so they are no event, and two people may check two components at once.
 * @throws DomainError `invalid-transition`, `forbidden`, `invalid-input`
 */
export async function checkComponent(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { component, verdict, note }: CheckComponentInput,
): Promise<DossierCheck> {
  await holdDossier(tx, dossier);
  const { definition } = await allowStep(tx, actor, dossier, 'check-component');
  componentOf(definition, component);
  const words =
    verdict === 'insufficient'
      ? requireWords(note, '/note', 'Hãy nêu điều chưa đạt.', 'Say what is wrong with it.')
      : note.trim();
  const state = (await componentStates(tx, dossier.id)).get(component);
  const check = tx.em.create(DossierCheck, {
    id: tx.ids.next(),
    dossierId: dossier.id,
    component,
    fileId: state?.fileId ?? null,
    verdict,
    note: words,
    checkedAt: tx.clock.now(),
    checkedById: actor.id,
    checkedByName: actor.name,
  });
  await tx.em.flush();
  recordAudit(tx, actor, {
    type: 'dossier.component-checked',
    subject: { type: 'dossier', id: dossier.id },
    data: { component, verdict, note: words, fileId: check.fileId ?? null },
  });
  return check;
}
