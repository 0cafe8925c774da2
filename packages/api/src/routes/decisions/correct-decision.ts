import { z } from '@hono/zod-openapi';
import { correctDecision as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { line } from '../parameters.ts';
import { ChangeDecisionRequest } from './decision-requests.ts';

export const correctDecision = caseAction({
  operationId: 'correctDecision',
  tag: 'decisions',
  summary: 'Correct what was printed wrongly in a decision (MQĐ39)',
  action: 'correct-decision',
  permission: 'case.decide',
  body: ChangeDecisionRequest.extend({
    corrections: z
      .array(z.object({ place: line(300), printed: line(2000), reads: line(2000) }))
      .min(1)
      .max(30),
  }).openapi('CorrectDecisionRequest'),
  problems: ['outside-competence'],
  perform,
});
