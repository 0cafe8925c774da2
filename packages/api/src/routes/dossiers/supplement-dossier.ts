import { supplementDossier as supplementStoredDossier } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const supplementDossier = dossierAction({
  operationId: 'supplementDossier',
  summary: 'Answer a supplement request: everything that was asked for is there',
  action: 'supplement',
  permission: 'dossier.file',
  body: SeenRequest,
  perform: supplementStoredDossier,
});
