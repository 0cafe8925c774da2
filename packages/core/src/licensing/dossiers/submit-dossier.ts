import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import { getPublisher } from '../../registry/index.ts';
import { Dossier } from './dossier.ts';
import { latestResult, startCompleteness } from './dossier-clocks.ts';
import { takeDossierCode, usualCodePrefix } from './dossier-code.ts';
import { issueReceipt } from './dossier-slips.ts';
import { allowStep, endStep, holdDossier, requireVersion, toError } from './dossier-step.ts';
import { listedText } from './dossier-text.ts';

export type SubmitDossierInput = {
  rowVersion: number;
  /** Made by the screen before the first try: the same key answers the same dossier, however often it comes. */
  submissionKey: string;
  kit: Kit;
};

/**
 * Hands a draft in, once: it gets its code, its receipt with the day its result is due at the latest, and the time for the
 * check begins. A second try with the same key changes nothing and answers the same dossier.
 * @throws DomainError `version-conflict`, `invalid-transition` when the procedure has ended or the licence can't be
 *   renewed now, `invalid-input` naming everything that is missing, `duplicate` for a key another dossier has
 */
export async function submitDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  { rowVersion, submissionKey, kit }: SubmitDossierInput,
): Promise<Dossier> {
  await holdDossier(tx, dossier);
  if (dossier.submissionKey === submissionKey) return dossier;
  requireVersion(dossier, rowVersion);
  const step = await allowStep(tx, actor, dossier, 'submit');
  await refuseUsedKey(tx, submissionKey);
  const { definition } = step;
  const publisher = await getPublisher(tx, dossier.publisherId);
  if (definition.completeness) await startCompleteness(tx, actor, dossier, definition.completeness.rule);
  const appointmentOn = await latestResult(tx, dossier, definition);
  const code = await takeDossierCode(tx, kit.dossierCodePrefix ?? usualCodePrefix);
  Object.assign(dossier, { code, appointmentOn, submissionKey, submittedAt: tx.clock.now(), state: 'registered' });
  const paper = await issueReceipt(tx, actor, kit, dossier, definition);
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: { code, appointmentOn },
    paperId: paper?.id ?? null,
    changes: listedText(dossier, definition, publisher.name),
  });
}

async function refuseUsedKey(tx: Tx, submissionKey: string): Promise<void> {
  const other = await tx.em.findOne(Dossier, { submissionKey });
  if (!other) return;
  const why = { vi: 'Khoá nộp này đã dùng cho hồ sơ khác.', en: 'Another dossier was handed in with this key.' };
  throw toError({ code: 'duplicate', why, pointers: [{ pointer: '/submissionKey', text: why }] });
}
