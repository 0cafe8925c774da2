import { z } from '@hono/zod-openapi';
import { acceptComplaint as perform } from '@pressdesk/core/enforcement';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { complaintAction } from './complaint-action.ts';

export const acceptComplaint = complaintAction({
  operationId: 'acceptComplaint',
  summary: 'Take a complaint on; its time for an answer runs',
  action: 'accept',
  permission: 'case.review',
  body: SeenCaseRequest.extend({ isComplex: z.boolean().default(false) }).openapi('AcceptComplaintRequest'),
  perform,
});
