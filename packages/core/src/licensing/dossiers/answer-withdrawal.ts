import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Dossier } from './dossier.ts';
import { finishClocks } from './dossier-clocks.ts';
import { beginStep, endStep, requireWords } from './dossier-step.ts';

/**
 * Answers who asks for a dossier back: it is stopped, or it goes on where it was, with the reason.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a no without a reason
 */
export async function answerWithdrawal(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.work'>,
  { rowVersion, accept, reason }: { rowVersion: number; accept: boolean; reason: string },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, accept ? 'accept-withdrawal' : 'refuse-withdrawal', rowVersion);
  const note = accept
    ? reason.trim()
    : requireWords(reason, '/reason', 'Hãy nêu lý do không cho rút hồ sơ.', 'Say why the dossier isn’t given back.');
  if (accept) await finishClocks(tx, actor, dossier, null, { reason: 'Đã rút hồ sơ' });
  return endStep(tx, actor, dossier, step, { note, isPublic: true });
}
