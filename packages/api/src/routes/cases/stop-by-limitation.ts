import { stopByLimitation as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from './case-action.ts';

export const stopByLimitation = caseAction({
  operationId: 'stopByLimitation',
  summary: 'Stop a case whose last lawful day has passed',
  action: 'stop-by-limitation',
  permission: 'case.work',
  body: SeenCaseRequest,
  perform,
});
