import { refuseAcceptance as refuseStoredAcceptance } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { ReasonText } from './dossier-requests.ts';

export const refuseAcceptance = dossierAction({
  operationId: 'refuseAcceptance',
  summary: 'Refuse to accept a dossier, by a slip with the reason',
  action: 'refuse-acceptance',
  permission: 'dossier.work',
  body: SeenRequest.extend({ reason: ReasonText }).openapi('RefuseAcceptanceRequest'),
  perform: refuseStoredAcceptance,
});
