import { z } from '@hono/zod-openapi';
import { proposeDecision as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { DecisionDraft } from './decision-requests.ts';

export const proposeDecision = caseAction({
  operationId: 'proposeDecision',
  tag: 'decisions',
  summary: 'Put before the leader what should be decided; brackets and sum are checked',
  action: 'propose-decision',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    kind: z.enum(['fine', 'remedies', 'confiscation']),
    content: DecisionDraft,
  }).openapi('ProposeDecisionRequest'),
  perform,
});
