import { decideWithoutRecord as perform } from '@pressdesk/core/enforcement';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { DecisionDraft, Override } from './decision-requests.ts';

export const decideWithoutRecord = caseAction({
  operationId: 'decideWithoutRecord',
  tag: 'decisions',
  summary: 'Decide at once, without a record, up to the amount the law allows (MQĐ01)',
  action: 'decide-without-record',
  permission: 'case.decide',
  body: SeenCaseRequest.extend({ content: DecisionDraft, override: Override }).openapi('DecideWithoutRecordRequest'),
  problems: ['outside-competence', 'time-barred'],
  perform,
});
