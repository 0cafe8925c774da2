import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listSources as listStoredSources } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, PageQuery, pageOf, SourceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toSourceResponse } from './source-response.ts';

/** What narrows the list. */
export const SourceFilter = z.object({ outlet: Id.optional(), health: SourceResponse.shape.health.optional() });

const SourcePage = pageOf(SourceResponse).openapi('SourcePage');

const route = createRoute({
  operationId: 'listSources',
  tags: ['monitoring'],
  summary: 'Sources by name, with how they fare',
  method: 'get',
  path: '/api/sources',
  security: sessionSecurity,
  request: { query: PageQuery.extend(SourceFilter.shape) },
  responses: { 200: json(SourcePage, 'A page of sources'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listSources(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { outlet, ...query } = authorize(actor, 'source.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredSources(tx, { ...query, outletId: outlet }));
    return respond(c, SourcePage, { ...page, items: page.items.map((source) => toSourceResponse(actor, source)) });
  });
}
