import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getSource } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { SourceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { toSourceResponse } from './source-response.ts';

const route = createRoute({
  operationId: 'readSource',
  tags: ['monitoring'],
  summary: 'One source',
  method: 'get',
  path: '/api/sources/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(SourceResponse, 'The source'), ...sessionProblems('safe', 'not-found') },
});

export function readSource(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'source.read', c.req.valid('param'));
    const source = await database.transaction((tx) => getSource(tx, id));
    return respond(c, SourceResponse, toSourceResponse(actor, source));
  });
}
