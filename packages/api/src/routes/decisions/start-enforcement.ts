import { z } from '@hono/zod-openapi';
import { startEnforcement as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';
import { line } from '../parameters.ts';

export const startEnforcement = caseAction({
  operationId: 'startEnforcement',
  tag: 'decisions',
  summary: 'Enforce what wasn’t done in time, with the reason and the decision on it',
  action: 'start-enforcement',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    obligationIds: z.array(Id).min(1).max(50),
    reason: ReasonText,
    document: line(500),
  }).openapi('StartEnforcementRequest'),
  perform,
});
