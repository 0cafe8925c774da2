import { noteVerification as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { SessionRequest } from './case-requests.ts';

export const noteVerification = caseAction({
  operationId: 'noteVerification',
  summary: 'Minutes of a verification (MBB05)',
  action: 'note-verification',
  permission: 'case.work',
  body: SessionRequest,
  perform,
});
