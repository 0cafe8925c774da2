import { recordPayment as perform } from '@pressdesk/core/enforcement';
import { Id, LegalDay } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { line } from '../parameters.ts';
import { Vnd } from './execution-requests.ts';

export const recordPayment = caseAction({
  operationId: 'recordPayment',
  tag: 'decisions',
  summary: 'Record money that came in for a fine, with its receipt; late interest is worked out',
  action: 'record-payment',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    obligationId: Id,
    /** Everything on the receipt, the late interest as well. */
    amountVnd: Vnd,
    receiptNumber: line(100),
    paidOn: LegalDay,
  }).openapi('RecordPaymentRequest'),
  problems: ['duplicate'],
  perform,
});
