import { reduce as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { EaseRequest, Vnd } from './execution-requests.ts';

export const reduceFine = caseAction({
  operationId: 'reduceFine',
  tag: 'decisions',
  summary: 'Record that a postponed fine was reduced, or waived by 0',
  action: 'reduce',
  permission: 'case.work',
  body: EaseRequest.extend({ amountVnd: Vnd }).openapi('ReduceRequest'),
  perform,
});
