import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Notes that the applicant has the result, and how: at the counter, by post, online.
 * @throws DomainError `version-conflict`, `invalid-transition`, `invalid-input` without words on how
 */
export async function returnResult(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, how }: { rowVersion: number; how: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'return-result', rowVersion);
  const note = requireWords(how, '/how', 'Hãy ghi cách trả kết quả.', 'Say how the result was handed over.');
  return endStep(tx, actor, dossier, step, { note, isPublic: true, changes: { returnedAt: tx.clock.now() } });
}
