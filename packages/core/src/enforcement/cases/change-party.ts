import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case, Party } from './case.ts';
import { tidyParty } from './case-input.ts';
import { beginCaseStep, endCaseStep, requireWords } from './case-step.ts';

/**
 * Puts the party of the file right before a record is made; what stood there before stays in the event.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input`
 */
export async function changeParty(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, party, reason }: { rowVersion: number; party: Party; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'change-party', rowVersion);
  const note = requireWords(reason, '/reason', 'Say why the party changes.');
  const after = tidyParty(party);
  const data = { before: kase.party, party: after };
  return endCaseStep(tx, actor, kase, step, { note, isPublic: false, data, changes: { party: after } });
}
