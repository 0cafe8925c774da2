import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listProcedures as listStoredProcedures } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ProcedureSummaryResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { OnDay } from './procedure-requests.ts';

/** There are a few dozen at most, so they come as one page. */
const ProcedureList = z.object({ items: z.array(ProcedureSummaryResponse) }).openapi('ProcedureList');

const route = createRoute({
  operationId: 'listProcedures',
  tags: ['procedures'],
  summary: 'The procedures that apply on a day, each in its version of that day',
  method: 'get',
  path: '/api/procedures',
  security: sessionSecurity,
  request: { query: OnDay },
  responses: { 200: json(ProcedureList, 'The procedures, by code'), ...sessionProblems('safe') },
});

export function listProcedures(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const query = authorize(c.get('actor'), 'procedure.read', c.req.valid('query'));
    const items = await database.transaction((tx) => listStoredProcedures(tx, query));
    return respond(c, ProcedureList, { items });
  });
}
