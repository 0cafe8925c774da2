import { reopenCase as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { ReasonedCaseRequest } from './case-requests.ts';

export const reopenCase = caseAction({
  operationId: 'reopenCase',
  summary: 'Take up a dismissed case, or one whose decision was cancelled, anew',
  action: 'reopen',
  permission: 'case.work',
  body: ReasonedCaseRequest,
  perform,
});
