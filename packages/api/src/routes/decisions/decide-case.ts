import { decideCase as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { words } from '../cases/case-requests.ts';
import { Override } from './decision-requests.ts';

export const decideCase = caseAction({
  operationId: 'decideCase',
  tag: 'decisions',
  summary: 'Decide as was proposed: numbered, signed, and what it obliges to begins (MQĐ02)',
  description:
    'Never by whoever made the record or proposed it. After the last lawful day it needs `override`, by name.',
  action: 'decide',
  permission: 'case.decide',
  body: SeenCaseRequest.extend({
    override: Override,
    /** Why it differs from what the circumstances come to; takes the place of the proposal’s. */
    deviation: words(2000).nullable().default(null),
  }).openapi('DecideCaseRequest'),
  problems: ['outside-competence', 'time-barred'],
  perform,
});
