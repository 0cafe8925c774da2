import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getItemVersion } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ItemVersionResponse, SignalResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const ItemVersionWithSignals = ItemVersionResponse.extend({ signals: z.array(SignalResponse) }).openapi(
  'ItemVersionWithSignals',
);

const route = createRoute({
  operationId: 'readItemVersion',
  tags: ['monitoring'],
  summary: 'One version of an item, with the signals it raised',
  method: 'get',
  path: '/api/items/{id}/versions/{number}',
  security: sessionSecurity,
  request: { params: IdParam.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: { 200: json(ItemVersionWithSignals, 'The version'), ...sessionProblems('safe', 'not-found') },
});

export function readItemVersion(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { id, number } = authorize(c.get('actor'), 'item.read', c.req.valid('param'));
    const version = await database.transaction((tx) => getItemVersion(tx, id, number));
    return respond(c, ItemVersionWithSignals, version);
  });
}
