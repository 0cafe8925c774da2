import { declareConflict as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { ReasonedCaseRequest } from './case-requests.ts';

export const declareConflict = caseAction({
  operationId: 'declareConflict',
  summary: 'Say of oneself that one keeps out of a case, and why',
  action: 'declare-conflict',
  permission: 'case.read',
  body: ReasonedCaseRequest,
  perform,
});
