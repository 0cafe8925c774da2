import { returnResult as returnStoredResult } from '@pressdesk/core/licensing';
import { line } from '../parameters.ts';
import { dossierAction, SeenRequest } from './dossier-action.ts';

export const returnResult = dossierAction({
  operationId: 'returnResult',
  summary: 'Record how the result reached the applicant',
  action: 'return-result',
  permission: 'dossier.work',
  body: SeenRequest.extend({ how: line(500) }).openapi('ReturnResultRequest'),
  perform: returnStoredResult,
});
