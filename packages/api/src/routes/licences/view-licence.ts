import { may, type SignedInActor } from '@pressdesk/core/identity';
import { getLicenceView, listDossiers } from '@pressdesk/core/licensing';
import type { Tx } from '@pressdesk/core/platform';
import { publicUrlOf, type Services } from '../../services.ts';

/** A licence with the newest dossiers filed for it, as far as its reader may see them. */
export async function viewLicence(tx: Tx, actor: SignedInActor, id: string, { config }: Services) {
  const licence = await getLicenceView(tx, actor, id, { publicUrl: publicUrlOf(config) });
  const dossiers = may(actor, 'dossier.read')
    ? (await listDossiers(tx, actor, { licenceId: id, limit: 100 })).items
    : [];
  return { ...licence, dossiers };
}
