import { noteRefusalToSign as perform } from '@pressdesk/core/enforcement';
import { line } from '../parameters.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const noteRefusalToSign = caseAction({
  operationId: 'noteRefusalToSign',
  summary: 'Minutes of the party’s refusal to sign the record (MBB06), with a witness',
  action: 'note-refusal-to-sign',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ witness: line(200), reason: ReasonText }).openapi('NoteRefusalRequest'),
  perform,
});
