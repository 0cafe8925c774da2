import { z } from '@hono/zod-openapi';
import { decideComplaint as perform } from '@pressdesk/core/enforcement';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';
import { DecisionDraft } from '../decisions/decision-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const decideComplaint = complaintAction({
  operationId: 'decideComplaint',
  summary: 'Answer a complaint: upheld, the decision is cancelled; upheld in part, it reads anew',
  action: 'decide',
  permission: 'case.review',
  body: SeenCaseRequest.extend({
    outcome: z.enum(['upheld', 'partly', 'rejected']),
    text: ReasonText,
    /** Where it is upheld in part: how the decision reads from now on. */
    content: DecisionDraft.optional(),
  }).openapi('DecideComplaintRequest'),
  problems: ['outside-competence', 'time-barred'],
  perform,
});
