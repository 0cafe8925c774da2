import { propose as proposeStored } from '@pressdesk/core/licensing';
import { Proposal } from '../../schemas/index.ts';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const propose = dossierAction({
  operationId: 'proposeDossier',
  summary: 'Propose to grant or to refuse, to the head of the room',
  action: 'propose',
  permission: 'dossier.work',
  body: SeenRequest.extend({ proposal: Proposal }).openapi('ProposeRequest'),
  problems: ['already-claimed'],
  perform: proposeStored,
});
