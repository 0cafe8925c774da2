import { requireFound, type Tx } from '../../platform/index.ts';
import { Case } from './case.ts';

/** A case by its id, for whoever asks for permission on it. @throws DomainError `not-found` */
export async function findCase(tx: Tx, id: string): Promise<Case> {
  return requireFound(await tx.em.findOne(Case, { id }), 'case');
}
