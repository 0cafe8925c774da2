import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listItems as listStoredItems } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, ItemKind, ItemSummary, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Flag } from '../parameters.ts';

/** What narrows the list. */
export const ItemFilter = z.object({ outlet: Id.optional(), kind: ItemKind.optional(), hasSignal: Flag.optional() });

const ItemPage = pageOf(ItemSummary).openapi('ItemPage');

const route = createRoute({
  operationId: 'listItems',
  tags: ['monitoring'],
  summary: 'What outlets published, the newest first',
  method: 'get',
  path: '/api/items',
  security: sessionSecurity,
  request: { query: PageQuery.extend(ItemFilter.shape) },
  responses: { 200: json(ItemPage, 'A page of items'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listItems(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { outlet, ...query } = authorize(c.get('actor'), 'item.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredItems(tx, { ...query, outletId: outlet }));
    return respond(c, ItemPage, page);
  });
}
