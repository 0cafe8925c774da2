import { markExecuted as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { NotedCaseRequest } from '../cases/case-requests.ts';

export const markExecuted = caseAction({
  operationId: 'markExecuted',
  tag: 'decisions',
  summary: 'Say that everything a decision obliges to is done',
  action: 'mark-executed',
  permission: 'case.work',
  body: NotedCaseRequest,
  perform,
});
