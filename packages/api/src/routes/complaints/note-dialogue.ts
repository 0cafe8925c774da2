import { noteDialogue as perform } from '@pressdesk/core/enforcement';
import { LegalDay } from '../../schemas/index.ts';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';
import { complaintAction } from './complaint-action.ts';

export const noteDialogue = complaintAction({
  operationId: 'noteDialogue',
  summary: 'Note a dialogue with whoever complains',
  action: 'dialogue',
  permission: 'case.review',
  body: SeenCaseRequest.extend({ on: LegalDay, note: ReasonText }).openapi('NoteDialogueRequest'),
  perform,
});
