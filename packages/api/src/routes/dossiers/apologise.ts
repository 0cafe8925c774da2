import { apologise as apologiseStored } from '@pressdesk/core/licensing';
import { LegalDay } from '../../schemas/index.ts';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { ReasonText } from './dossier-requests.ts';

export const apologise = dossierAction({
  operationId: 'apologiseForDossier',
  summary: 'Apologise for a late result, once, with the reason and the new day',
  action: 'apologise',
  permission: 'dossier.work',
  body: SeenRequest.extend({ reason: ReasonText, newDate: LegalDay }).openapi('ApologiseRequest'),
  perform: apologiseStored,
});
