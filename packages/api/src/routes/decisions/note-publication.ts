import { notePublication as perform } from '@pressdesk/core/enforcement';
import { LegalDay } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { words } from '../cases/case-requests.ts';
import { line } from '../parameters.ts';

export const notePublication = caseAction({
  operationId: 'notePublication',
  tag: 'decisions',
  summary: 'Note where and when a decision was published',
  action: 'publish',
  permission: 'case.decide',
  body: SeenCaseRequest.extend({ place: line(500), on: LegalDay, note: words(5000).default('') }).openapi(
    'NotePublicationRequest',
  ),
  perform,
});
