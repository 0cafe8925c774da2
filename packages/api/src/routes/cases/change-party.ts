import { changeParty as perform } from '@pressdesk/core/enforcement';
import { Party } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const changeParty = caseAction({
  operationId: 'changeParty',
  summary: 'Put the party of the file right, before a record is made',
  action: 'change-party',
  permission: 'case.work',
  body: SeenCaseRequest.extend({ party: Party, reason: ReasonText }).openapi('ChangePartyRequest'),
  perform,
});
