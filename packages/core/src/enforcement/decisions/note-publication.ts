import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { requirePastDay, tidy } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';

/**
 * Notes that a decision was published. The law doesn't ask for it in press and publishing, so it is the head's own wish.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input`
 * @source LHAV Art. 72.1
 */
export async function notePublication(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: { rowVersion: number; place: string; on: string; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'publish', input.rowVersion);
  const place = requireWords(input.place, '/place', 'Say where it was published.');
  const on = requirePastDay(tx, input.on, '/on', { vi: 'Ngày công bố', en: 'The day of publication' });
  const note = tidy(input.note);
  return endCaseStep(tx, actor, kase, step, {
    note: `Công bố ngày ${dmy(on)} tại ${place}${note ? `. ${note}` : ''}`,
    isPublic: true,
    data: { place, on },
  });
}
