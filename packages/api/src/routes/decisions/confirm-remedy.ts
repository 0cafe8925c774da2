import { confirmRemedy as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';

export const confirmRemedy = caseAction({
  operationId: 'confirmRemedy',
  tag: 'decisions',
  summary: 'Confirm that a remedy was done, by who saw it',
  action: 'confirm-remedy',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ obligationId: Id, note: ReasonText }).openapi('ConfirmRemedyRequest'),
  perform,
});
