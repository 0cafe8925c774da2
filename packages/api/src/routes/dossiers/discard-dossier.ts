import { discardDossier as discardStoredDossier } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const discardDossier = dossierAction({
  operationId: 'discardDossier',
  summary: 'Give up a draft',
  action: 'discard',
  permission: 'dossier.file',
  body: SeenRequest,
  perform: discardStoredDossier,
});
