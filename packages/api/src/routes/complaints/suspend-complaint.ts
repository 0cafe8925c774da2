import { suspendComplaint as perform } from '@pressdesk/core/enforcement';
import { ReasonedCaseRequest } from '../cases/case-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const suspendComplaint = complaintAction({
  operationId: 'suspendComplaint',
  summary: 'Suspend the handling of a complaint; its time stands still',
  action: 'suspend',
  permission: 'case.review',
  body: ReasonedCaseRequest,
  perform,
});
