import { z } from '@hono/zod-openapi';
import { extendExplanation as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const extendExplanation = caseAction({
  operationId: 'extendExplanation',
  summary: 'Give the party up to five days more to explain, once',
  action: 'extend-explanation',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ days: z.int().min(1).max(5), reason: ReasonText }).openapi('ExtendExplanationRequest'),
  perform,
});
