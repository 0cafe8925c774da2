import { closeCase as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { NotedCaseRequest } from './case-requests.ts';

export const closeCase = caseAction({
  operationId: 'closeCase',
  summary: 'Put a file away in which nothing more is to be done',
  action: 'close',
  permission: 'case.work',
  body: NotedCaseRequest,
  perform,
});
