import { requestWithdrawal as requestStoredWithdrawal } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { ReasonText } from './dossier-requests.ts';

export const requestWithdrawal = dossierAction({
  operationId: 'requestWithdrawal',
  summary: 'Ask to have a dossier back that was handed in',
  action: 'request-withdrawal',
  permission: 'dossier.file',
  body: SeenRequest.extend({ reason: ReasonText }).openapi('RequestWithdrawalRequest'),
  perform: requestStoredWithdrawal,
});
