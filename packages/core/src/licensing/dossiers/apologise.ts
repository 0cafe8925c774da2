import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { today } from './dossier-clocks.ts';
import { issueApologySlip } from './dossier-slips.ts';
import { badInput, beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Apologises for a late result and gives a new day, once. The appointment moves; the law's date doesn't.
 * @param input.newDate ISO 8601, after today and after the appointment
 * @throws DomainError `version-conflict`, `invalid-transition` for a second apology, `forbidden`, `invalid-input`
 * @source Decree 61/2018/NĐ-CP Art. 19
 */
export async function apologise(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  input: { rowVersion: number; reason: string; newDate: string; kit: Kit },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'apologise', input.rowVersion);
  const note = requireWords(
    input.reason,
    '/reason',
    'Phiếu xin lỗi phải nêu lý do trễ hẹn.',
    'An apology says why it is late.',
  );
  const promised = dossier.appointmentOn!;
  if (input.newDate <= today(tx) || input.newDate <= promised) {
    throw badInput(
      '/newDate',
      'Ngày hẹn lại phải sau hôm nay và sau ngày đã hẹn.',
      'The new day lies after today and after the day that was promised.',
    );
  }
  const paper = await issueApologySlip(tx, actor, input.kit, dossier, step.definition, {
    reason: note,
    newDate: input.newDate,
  });
  return endStep(tx, actor, dossier, step, {
    note,
    isPublic: true,
    data: { promised, newDate: input.newDate },
    paperId: paper.id,
    changes: { apologyCount: dossier.apologyCount + 1, appointmentOn: input.newDate },
  });
}
