import { requireFound, type Tx } from '../../platform/index.ts';
import { Dossier } from './dossier.ts';

/** A dossier by its id, for whoever asks for permission on it. @throws DomainError `not-found` */
export async function findDossier(tx: Tx, id: string): Promise<Dossier> {
  return requireFound(await tx.em.findOne(Dossier, { id }), 'dossier');
}
