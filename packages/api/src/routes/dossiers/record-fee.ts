import { recordFee as recordStoredFee } from '@pressdesk/core/licensing';
import { line } from '../parameters.ts';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const recordFee = dossierAction({
  operationId: 'recordFee',
  summary: 'Record that the fee was paid, by the reference of the payment',
  action: 'record-fee',
  permission: 'dossier.work',
  body: SeenRequest.extend({ reference: line(200) }).openapi('RecordFeeRequest'),
  perform: recordStoredFee,
});
