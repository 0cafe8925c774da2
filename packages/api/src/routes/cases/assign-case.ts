import { assignCase as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { words } from './case-requests.ts';

export const assignCase = caseAction({
  operationId: 'assignCase',
  summary: 'Give a case to an inspector, or back to all',
  action: 'assign',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    assigneeId: Id.nullable(),
    /** Needed when somebody else has it. */
    reason: words(2000).default(''),
  }).openapi('AssignCaseRequest'),
  perform,
});
