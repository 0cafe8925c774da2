import { withdrawComplaint as perform } from '@pressdesk/core/enforcement';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { words } from '../cases/case-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const withdrawComplaint = complaintAction({
  operationId: 'withdrawComplaint',
  summary: 'Take a complaint back',
  action: 'withdraw',
  permission: 'case.complain',
  body: SeenCaseRequest.extend({ reason: words(2000).default('') }).openapi('WithdrawComplaintRequest'),
  perform,
});
