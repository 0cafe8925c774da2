import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { depositTerms } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositTermsResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readDepositTerms',
  tags: ['deposits'],
  summary: 'What the law asks an outlet to deposit with the province, as far as it is known',
  method: 'get',
  path: '/api/outlets/{id}/deposit-terms',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(DepositTermsResponse, 'The terms'), ...sessionProblems('safe', 'not-found') },
});

export function readDepositTerms(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { id } = authorize(c.get('actor'), 'deposit.record', c.req.valid('param'));
    const terms = await database.transaction((tx) => depositTerms(tx, id));
    return respond(c, DepositTermsResponse, { terms });
  });
}
