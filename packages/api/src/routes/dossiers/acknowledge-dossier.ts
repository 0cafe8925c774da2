import { acknowledge } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const acknowledgeDossier = dossierAction({
  operationId: 'acknowledgeDossier',
  summary: 'Note a notification, which ends it',
  action: 'acknowledge',
  permission: 'dossier.work',
  body: SeenRequest.extend({ note: words(2000).default('') }).openapi('AcknowledgeRequest'),
  problems: ['already-claimed'],
  perform: acknowledge,
});
