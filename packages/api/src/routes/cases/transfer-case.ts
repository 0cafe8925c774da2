import { transferCase as perform } from '@pressdesk/core/enforcement';
import { line } from '../parameters.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const transferCase = caseAction({
  operationId: 'transferCase',
  summary: 'Hand a case to whoever has the power, with its paper',
  action: 'transfer',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ to: line(300), reason: ReasonText }).openapi('TransferCaseRequest'),
  perform,
});
