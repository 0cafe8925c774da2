import { transferCriminal as perform } from '@pressdesk/core/enforcement';
import { line } from '../parameters.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const transferCriminal = caseAction({
  operationId: 'transferCriminal',
  summary: 'Hand a case with signs of a crime to the prosecution (MQĐ33)',
  action: 'transfer-criminal',
  permission: 'case.decide',
  body: SeenCaseRequest.extend({ to: line(300), reason: ReasonText }).openapi('TransferCriminalRequest'),
  problems: ['outside-competence'],
  perform,
});
