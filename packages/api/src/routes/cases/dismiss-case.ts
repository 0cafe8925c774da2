import { dismissCase as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { ReasonedCaseRequest } from './case-requests.ts';

export const dismissCase = caseAction({
  operationId: 'dismissCase',
  summary: 'End a case in which no sanction follows',
  action: 'dismiss',
  permission: 'case.work',
  body: ReasonedCaseRequest,
  perform,
});
