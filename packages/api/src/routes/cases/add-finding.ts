import { addFinding as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { FindingFields } from './case-requests.ts';

export const addFinding = caseAction({
  operationId: 'addFinding',
  summary: 'Add an act the party is held to have done, under the law of its day',
  action: 'add-finding',
  permission: 'case.work',
  body: SeenCaseRequest.extend(FindingFields).openapi('AddFindingRequest'),
  perform,
});
