import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { movedAppointment, resumeClocks } from './dossier-clocks.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Notes that the fee was paid, by the number of its receipt; time goes on.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` without a number
 */
export async function recordFee(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, reference }: { rowVersion: number; reference: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'record-fee', rowVersion);
  const feeReference = requireWords(
    reference,
    '/reference',
    'Hãy nhập số biên lai.',
    'Enter the number of the receipt.',
  );
  await resumeClocks(tx, actor, dossier, 'processing', 'Đã thực hiện nghĩa vụ tài chính');
  const moved = await movedAppointment(tx, dossier, step.definition);
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: { reference: feeReference },
    changes: { feeReference, ...moved },
  });
}
