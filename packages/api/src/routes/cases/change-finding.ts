import { changeFinding as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { FindingFields } from './case-requests.ts';

export const changeFinding = caseAction({
  operationId: 'changeFinding',
  summary: 'Put a finding right while no record is made',
  action: 'change-finding',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ findingId: Id, ...FindingFields }).openapi('ChangeFindingRequest'),
  perform,
});
