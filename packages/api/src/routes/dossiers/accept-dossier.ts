import { acceptDossier as acceptStoredDossier } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const acceptDossier = dossierAction({
  operationId: 'acceptDossier',
  summary: 'Accept a complete dossier: the time for its result begins',
  action: 'accept',
  permission: 'dossier.work',
  body: SeenRequest,
  perform: acceptStoredDossier,
});
