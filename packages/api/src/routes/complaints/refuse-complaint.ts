import { refuseComplaint as perform } from '@pressdesk/core/enforcement';
import { ReasonedCaseRequest } from '../cases/case-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const refuseComplaint = complaintAction({
  operationId: 'refuseComplaint',
  summary: 'Refuse to take a complaint on, with the reason',
  action: 'refuse',
  permission: 'case.review',
  body: ReasonedCaseRequest,
  perform,
});
