import { sendBack as sendBackStored } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { ReasonText } from './dossier-requests.ts';

const body = SeenRequest.extend({ reason: ReasonText }).openapi('SendBackRequest');

export const sendBack = dossierAction<'dossier.endorse' | 'dossier.sign', typeof body.shape>({
  operationId: 'sendBackDossier',
  summary: 'Send a dossier one step back, with the reason',
  action: 'send-back',
  permission: ({ step }) => (step === 'signature' ? 'dossier.sign' : 'dossier.endorse'),
  body,
  perform: sendBackStored,
});
