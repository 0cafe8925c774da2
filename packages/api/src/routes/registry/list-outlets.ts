import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listOutlets as listStoredOutlets } from '@pressdesk/core/registry';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { OutletResponse, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { withCounts } from './with-counts.ts';

const OutletPage = pageOf(OutletResponse).openapi('OutletPage');

const route = createRoute({
  operationId: 'listOutlets',
  tags: ['registry'],
  summary: 'Registered outlets by name',
  method: 'get',
  path: '/api/outlets',
  security: sessionSecurity,
  request: { query: PageQuery },
  responses: { 200: json(OutletPage, 'A page of outlets'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listOutlets(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const query = authorize(c.get('actor'), 'outlet.read', c.req.valid('query'));
    const page = await database.transaction(async (tx) => {
      const { items, nextCursor } = await listStoredOutlets(tx, query);
      return { items: await withCounts(tx, items), nextCursor };
    });
    return respond(c, OutletPage, page);
  });
}
