import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getDeposit } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readDeposit',
  tags: ['deposits'],
  summary: 'One issue to be deposited',
  method: 'get',
  path: '/api/deposits/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(DepositResponse, 'The deposit'), ...sessionProblems('safe', 'not-found') },
});

export function readDeposit(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const deposit = await database.transaction(async (tx) => {
      const found = await getDeposit(tx, actor, id);
      authorize(actor, 'deposit.read', { publisherId: found.publisher.id });
      return found;
    });
    return respond(c, DepositResponse, deposit);
  });
}
