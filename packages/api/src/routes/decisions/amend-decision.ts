import { amendDecision as perform } from '@pressdesk/core/enforcement';
import { caseAction } from '../cases/case-action.ts';
import { ChangeDecisionRequest, DecisionDraft } from './decision-requests.ts';

export const amendDecision = caseAction({
  operationId: 'amendDecision',
  tag: 'decisions',
  summary: 'Amend a decision or take part of it back (MQĐ38); what the party owes follows',
  action: 'amend-decision',
  permission: 'case.decide',
  body: ChangeDecisionRequest.extend({ content: DecisionDraft }).openapi('AmendDecisionRequest'),
  problems: ['outside-competence', 'time-barred'],
  perform,
});
