import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getOutlet } from '@pressdesk/core/registry';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { OutletResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { withCounts } from './with-counts.ts';

const route = createRoute({
  operationId: 'readOutlet',
  tags: ['registry'],
  summary: 'One outlet',
  method: 'get',
  path: '/api/outlets/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(OutletResponse, 'The outlet'), ...sessionProblems('safe', 'not-found') },
});

export function readOutlet(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { id } = authorize(c.get('actor'), 'outlet.read', c.req.valid('param'));
    const [outlet] = await database.transaction(async (tx) => withCounts(tx, [await getOutlet(tx, id)]));
    return respond(c, OutletResponse, outlet!);
  });
}
