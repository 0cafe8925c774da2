import { cancelDecision as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { ChangeDecisionRequest } from './decision-requests.ts';

export const cancelDecision = caseAction({
  operationId: 'cancelDecision',
  tag: 'decisions',
  summary: 'Cancel a decision (MQĐ40): suspensions are lifted, what was owed is owed no more',
  action: 'cancel-decision',
  permission: 'case.decide',
  body: ChangeDecisionRequest,
  problems: ['outside-competence'],
  perform,
});
