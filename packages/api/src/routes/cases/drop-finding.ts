import { dropFinding as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const dropFinding = caseAction({
  operationId: 'dropFinding',
  summary: 'Take a finding out, with the reason; it stays in the file',
  action: 'drop-finding',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ findingId: Id, reason: ReasonText }).openapi('DropFindingRequest'),
  perform,
});
