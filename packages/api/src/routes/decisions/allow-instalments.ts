import { z } from '@hono/zod-openapi';
import { allowInstalments as perform } from '@pressdesk/core/enforcement';
import { LegalDay } from '../../schemas/index.ts';
import { caseAction } from '../cases/case-action.ts';
import { EaseRequest, Vnd } from './execution-requests.ts';

export const allowInstalments = caseAction({
  operationId: 'allowInstalments',
  tag: 'decisions',
  summary: 'Record that a fine is paid in parts: three at most, the first at least 40 %',
  action: 'allow-instalments',
  permission: 'case.work',
  body: EaseRequest.extend({
    parts: z
      .array(z.object({ amountVnd: Vnd, dueOn: LegalDay }))
      .min(2)
      .max(3),
  }).openapi('AllowInstalmentsRequest'),
  perform,
});
