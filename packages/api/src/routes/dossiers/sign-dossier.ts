import { signDossier as signStoredDossier } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const signDossier = dossierAction({
  operationId: 'signDossier',
  summary: 'Sign what was proposed and endorsed: the licence is issued or changed, or the refusal is',
  action: 'sign',
  permission: 'dossier.sign',
  body: SeenRequest,
  perform: signStoredDossier,
});
