import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getDeposit, recordDeposit as recordStoredDeposit } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { RecordDepositRequest } from './deposit-requests.ts';

const route = createRoute({
  operationId: 'recordDeposit',
  tags: ['deposits'],
  summary: 'Note that copies of an expected issue came; again, to put that right until the issue is read',
  method: 'post',
  path: '/api/deposits/{id}/receipt',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(RecordDepositRequest) },
  responses: {
    200: json(DepositResponse, 'The deposit, received'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function recordDeposit(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'deposit.record', c.req.valid('param'));
    const deposit = await database.transaction(async (tx) => {
      await recordStoredDeposit(tx, actor, subject, c.req.valid('json'));
      return getDeposit(tx, actor, subject.id);
    });
    return respond(c, DepositResponse, deposit);
  });
}
