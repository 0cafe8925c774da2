import { resumeComplaint as perform } from '@pressdesk/core/enforcement';
import { ReasonedCaseRequest } from '../cases/case-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const resumeComplaint = complaintAction({
  operationId: 'resumeComplaint',
  summary: 'Take the handling of a complaint up again',
  action: 'resume',
  permission: 'case.review',
  body: ReasonedCaseRequest,
  perform,
});
