import { noteWorkingSession as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { SessionRequest } from './case-requests.ts';

export const noteWorkingSession = caseAction({
  operationId: 'noteWorkingSession',
  summary: 'Minutes of a working session (MBB02)',
  action: 'note-working-session',
  permission: 'case.work',
  body: SessionRequest,
  perform,
});
