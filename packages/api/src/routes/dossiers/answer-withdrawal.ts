import { z } from '@hono/zod-openapi';
import { answerWithdrawal as answerStoredWithdrawal } from '@pressdesk/core/licensing';
import { dossierAction, SeenRequest } from './dossier-action.ts';
import { words } from './dossier-requests.ts';

export const answerWithdrawal = dossierAction({
  operationId: 'answerWithdrawal',
  summary: 'Let a dossier be withdrawn, or go on with it',
  action: 'answer-withdrawal',
  permission: 'dossier.work',
  body: SeenRequest.extend({
    accept: z.boolean(),
    /** Needed to refuse. */
    reason: words(2000).default(''),
  }).openapi('AnswerWithdrawalRequest'),
  perform: answerStoredWithdrawal,
});
