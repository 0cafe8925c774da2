import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { excuseDeposit as excuseStoredDeposit, getDeposit } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, line, RowVersion } from '../parameters.ts';

const ExcuseDepositRequest = z.object({ rowVersion: RowVersion, reason: line(500) }).openapi('ExcuseDepositRequest');

const route = createRoute({
  operationId: 'excuseDeposit',
  tags: ['deposits'],
  summary: 'Note that an issue didn’t come out, so that no copies are due',
  method: 'post',
  path: '/api/deposits/{id}/excuse',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ExcuseDepositRequest) },
  responses: {
    200: json(DepositResponse, 'The deposit, excused'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function excuseDeposit(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'deposit.record', c.req.valid('param'));
    const deposit = await database.transaction(async (tx) => {
      await excuseStoredDeposit(tx, actor, subject, c.req.valid('json'));
      return getDeposit(tx, actor, subject.id);
    });
    return respond(c, DepositResponse, deposit);
  });
}
