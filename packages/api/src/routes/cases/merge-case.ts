import { mergeCase as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const mergeCase = caseAction({
  operationId: 'mergeCase',
  summary: 'Bring a case into another one of the same party; both keep their numbers',
  action: 'merge',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ intoId: Id, reason: ReasonText }).openapi('MergeCaseRequest'),
  perform,
});
