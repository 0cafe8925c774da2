import { noteLawsuit as perform } from '@pressdesk/core/enforcement';
import { LegalDay } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { words } from '../cases/case-requests.ts';
import { line } from '../parameters.ts';

export const noteLawsuit = caseAction({
  operationId: 'noteLawsuit',
  tag: 'decisions',
  summary: 'Note that the party went to court',
  action: 'note-lawsuit',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ on: LegalDay, court: line(300), note: words(5000).default('') }).openapi(
    'NoteLawsuitRequest',
  ),
  perform,
});
