import { z } from '@hono/zod-openapi';
import { answerReply as perform } from '@pressdesk/core/enforcement';
import { Id } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { ReasonText } from './case-requests.ts';

export const answerReply = caseAction({
  operationId: 'answerReply',
  summary: 'Answer what the party said to a finding, with the reason',
  action: 'answer-reply',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    replyId: Id,
    verdict: z.enum(['accepted', 'partly', 'rejected']),
    text: ReasonText,
  }).openapi('AnswerReplyRequest'),
  perform,
});
