import { endorse as endorseStored } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const endorse = dossierAction({
  operationId: 'endorseDossier',
  summary: 'Endorse what was proposed and hand it to the leader; the proposer may not',
  action: 'endorse',
  permission: 'dossier.endorse',
  body: SeenRequest.extend({ note: words(2000).default('') }).openapi('EndorseRequest'),
  perform: endorseStored,
});
