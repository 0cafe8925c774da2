import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Licence } from '../licences/licence.ts';
import { checkProposal } from './check-proposal.ts';
import type { Dossier, Proposal } from './dossier.ts';
import { today } from './dossier-clocks.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Proposes to grant or to refuse, to the head of the room.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `already-claimed`, `invalid-input` for a refusal
 *   without grounds of the procedure, or a term the law doesn't allow
 */
export async function propose(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, proposal }: { rowVersion: number; proposal: Proposal },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'propose', rowVersion);
  const licence = dossier.licenceId ? await tx.em.findOne(Licence, { id: dossier.licenceId }) : null;
  const checked = checkProposal(step.definition, dossier.purpose, proposal, today(tx), licence?.validTo ?? null);
  return endStep(tx, actor, dossier, step, {
    note: checked.reason,
    isPublic: false,
    data: { ...checked },
    changes: { proposal: checked, proposedById: actor.id, endorsedById: null },
  });
}
