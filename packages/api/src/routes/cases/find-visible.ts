import { type Case, findCase } from '@pressdesk/core/enforcement';
import { may, mayOnAll, type SignedInActor } from '@pressdesk/core/identity';
import { DomainError, type Tx } from '@pressdesk/core/platform';

/**
 * A case, unless it is hidden from whoever asks: the party learns of one with the first thing that is put to it. What one
 * may do with it is still to be asked.
 * @throws DomainError `not-found`
 */
export async function findVisible(tx: Tx, actor: SignedInActor, id: string): Promise<Case> {
  const kase = await findCase(tx, id);
  if (mayOnAll(actor, 'case.read') || !may(actor, 'case.read')) return kase;
  const [shown] = await tx.sql('select 1 from case_events where case_id = $1 and is_public limit 1', [id]);
  if (shown && kase.publisherId === (actor.publisherId ?? null)) return kase;
  throw new DomainError('not-found', 'There is no such case, or it isn’t yours.');
}
