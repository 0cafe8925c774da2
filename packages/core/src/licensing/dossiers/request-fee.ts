import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { pauseClocks } from './dossier-clocks.ts';
import { badInput, beginStep, endStep } from './dossier-step.ts';

/**
 * Asks for the fee; time stands still until it is paid.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for an amount that is none
 */
export async function requestFee(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, amountVnd, reason }: { rowVersion: number; amountVnd: number; reason: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'request-fee', rowVersion);
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0) {
    throw badInput('/amountVnd', 'Số tiền phải là số đồng chẵn, lớn hơn 0.', 'The fee is a whole number of đồng.');
  }
  await pauseClocks(tx, actor, dossier, 'processing', 'Yêu cầu thực hiện nghĩa vụ tài chính');
  return endStep(tx, actor, dossier, step, { note: reason.trim(), isPublic: true, data: { amountVnd } });
}
