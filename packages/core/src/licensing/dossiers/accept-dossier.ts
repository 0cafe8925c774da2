import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { finishClocks, startProcessing } from './dossier-clocks.ts';
import { issueReceipt } from './dossier-slips.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Accepts a complete dossier: the check ends, the time for the result begins, and the receipt says the day. Where the
 * receipt of the submission said another one, a new receipt takes its place.
 * @throws DomainError `version-conflict`, `invalid-transition` naming components that don't do, `forbidden`
 * @source Circular 20/2026/TT-BVHTTDL; Decree 61/2018/NĐ-CP Art. 17
 */
export async function acceptDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, kit }: { rowVersion: number; kit: Kit },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'accept', rowVersion);
  const now = tx.clock.now();
  const promised = dossier.appointmentOn;
  await finishClocks(tx, actor, dossier, 'completeness', { reason: 'Đã tiếp nhận hồ sơ' });
  const appointmentOn = await startProcessing(tx, actor, dossier, step.definition, now);
  Object.assign(dossier, { appointmentOn, acceptedAt: now });
  const paper = appointmentOn === promised ? null : await issueReceipt(tx, actor, kit, dossier, step.definition);
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: { appointmentOn },
    paperId: paper?.id ?? null,
  });
}
