import { type Authorized, authorize, mayOnAll, type SignedInActor } from '@pressdesk/core/identity';
import { type Dossier, findDossier } from '@pressdesk/core/licensing';
import { DomainError, type Tx } from '@pressdesk/core/platform';

/**
 * A dossier for whoever may read it. What a publisher’s person is still typing is theirs: the office finds it once it was
 * handed in, as it does in the lists.
 * @throws DomainError `not-found`, `forbidden`
 */
export async function findReadable(
  tx: Tx,
  actor: SignedInActor,
  id: string,
): Promise<Authorized<Dossier, 'dossier.read'>> {
  const dossier = authorize(actor, 'dossier.read', await findDossier(tx, id));
  const isTheirs = mayOnAll(actor, 'dossier.read') && dossier.channel === 'online' && !dossier.submittedAt;
  if (isTheirs) throw new DomainError('not-found', 'There is no such dossier, or it wasn’t handed in yet.');
  return dossier;
}
