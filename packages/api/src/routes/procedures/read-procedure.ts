import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getProcedure } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ProcedureResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { OnDay, ProcedureParam } from './procedure-requests.ts';

const route = createRoute({
  operationId: 'readProcedure',
  tags: ['procedures'],
  summary: 'One procedure as it applies on a day: its form, components, times, grounds and result',
  method: 'get',
  path: '/api/procedures/{code}',
  security: sessionSecurity,
  request: { params: ProcedureParam, query: OnDay },
  responses: {
    200: json(ProcedureResponse, 'The procedure'),
    ...sessionProblems('safe', 'not-found', 'procedure-not-in-force'),
  },
});

export function readProcedure(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { code } = authorize(c.get('actor'), 'procedure.read', c.req.valid('param'));
    const procedure = await database.transaction((tx) => getProcedure(tx, code, c.req.valid('query')));
    return respond(c, ProcedureResponse, procedure);
  });
}
