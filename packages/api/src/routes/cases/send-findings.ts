import { sendFindings as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from './case-action.ts';

export const sendFindings = caseAction({
  operationId: 'sendFindings',
  summary: 'Tell the party that its findings lie in the portal, and until when it may answer',
  action: 'send-findings',
  permission: 'case.work',
  body: SeenCaseRequest,
  perform,
});
