import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { finishClocks } from './dossier-clocks.ts';
import { issueRefusalSlip } from './dossier-slips.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Doesn't accept a dossier, in writing and with a reason, as when it is somebody else's to decide.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` without a reason
 */
export async function refuseAcceptance(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, reason, kit }: { rowVersion: number; reason: string; kit: Kit },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'refuse-acceptance', rowVersion);
  const note = requireWords(
    reason,
    '/reason',
    'Từ chối tiếp nhận phải bằng văn bản, có lý do.',
    'A dossier is refused in writing, with the reason.',
  );
  await finishClocks(tx, actor, dossier, null, { reason: 'Không tiếp nhận hồ sơ' });
  const paper = await issueRefusalSlip(tx, actor, kit, dossier, step.definition, note);
  return endStep(tx, actor, dossier, step, { note, isPublic: true, paperId: paper.id });
}
