import { sendBackDecision as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { ReasonedCaseRequest } from '../cases/case-requests.ts';

export const sendBackDecision = caseAction({
  operationId: 'sendBackDecision',
  tag: 'decisions',
  summary: 'Send a proposal back to the inspector, with the reason',
  action: 'send-back',
  permission: 'case.decide',
  body: ReasonedCaseRequest,
  perform,
});
