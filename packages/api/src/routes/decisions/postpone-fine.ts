import { postpone as perform } from '@pressdesk/core/enforcement';
import { LegalDay } from '../../schemas/index.ts';
import { caseAction } from '../cases/case-action.ts';
import { EaseRequest } from './execution-requests.ts';

export const postponeFine = caseAction({
  operationId: 'postponeFine',
  tag: 'decisions',
  summary: 'Record that a fine was postponed; no interest grows meanwhile',
  action: 'postpone',
  permission: 'case.work',
  body: EaseRequest.extend({ until: LegalDay }).openapi('PostponeRequest'),
  perform,
});
