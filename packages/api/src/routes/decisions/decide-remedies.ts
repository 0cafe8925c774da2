import { decideRemedies as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { DecisionDraft } from './decision-requests.ts';

export const decideRemedies = caseAction({
  operationId: 'decideRemedies',
  tag: 'decisions',
  summary: 'Order remedies where no fine may be decided any more (MQĐ14, MQĐ15)',
  action: 'decide-remedies',
  permission: 'case.decide',
  body: SeenCaseRequest.extend({
    /** Left out, as was proposed. */
    content: DecisionDraft.optional(),
  }).openapi('DecideRemediesRequest'),
  problems: ['outside-competence'],
  perform,
});
