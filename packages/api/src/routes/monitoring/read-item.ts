import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getItem } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readItem',
  tags: ['monitoring'],
  summary: 'One item: its current text, its versions, and every signal',
  method: 'get',
  path: '/api/items/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(ItemResponse, 'The item'), ...sessionProblems('safe', 'not-found') },
});

export function readItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { id } = authorize(c.get('actor'), 'item.read', c.req.valid('param'));
    const item = await database.transaction((tx) => getItem(tx, id));
    return respond(c, ItemResponse, item);
  });
}
