import { takeUp as takeUpStored } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const takeUp = dossierAction({
  operationId: 'takeUpDossier',
  summary: 'Begin to examine an accepted dossier',
  action: 'take-up',
  permission: 'dossier.work',
  body: SeenRequest,
  problems: ['already-claimed'],
  perform: takeUpStored,
});
