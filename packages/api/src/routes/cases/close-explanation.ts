import { closeExplanation as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { NotedCaseRequest } from './case-requests.ts';

export const closeExplanation = caseAction({
  operationId: 'closeExplanation',
  summary: 'End the hearing once the party’s time is over and everything is answered',
  action: 'close-explanation',
  permission: 'case.work',
  body: NotedCaseRequest,
  perform,
});
