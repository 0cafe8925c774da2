import { noteOralSession as perform } from '@pressdesk/core/enforcement';
import { caseAction } from './case-action.ts';
import { SessionRequest } from './case-requests.ts';

export const noteOralSession = caseAction({
  operationId: 'noteOralSession',
  summary: 'Minutes of an oral explanation (MBB03)',
  action: 'note-oral-session',
  permission: 'case.work',
  body: SessionRequest,
  perform,
});
