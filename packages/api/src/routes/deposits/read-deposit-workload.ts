import { createRoute, z } from '@hono/zod-openapi';
import { authorize, mayOnAll } from '@pressdesk/core/identity';
import { depositWorkload } from '@pressdesk/core/licensing';
import { DomainError } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositWorkloadResponse, LegalDay } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'readDepositWorkload',
  tags: ['deposits'],
  summary: 'What was to be deposited in a time, what came of it, and who read how much',
  method: 'get',
  path: '/api/deposits/workload',
  security: sessionSecurity,
  request: { query: z.object({ from: LegalDay, to: LegalDay }) },
  responses: { 200: json(DepositWorkloadResponse, 'The figures'), ...sessionProblems('safe') },
});

export function readDepositWorkload(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    // The office's own figures: what one's own publisher has says nothing here.
    if (!mayOnAll(actor, 'deposit.read')) throw new DomainError('forbidden', 'Only the office sees these figures.');
    const query = authorize(actor, 'deposit.read', c.req.valid('query'));
    const figures = await database.transaction((tx) => depositWorkload(tx, query));
    return respond(c, DepositWorkloadResponse, figures);
  });
}
