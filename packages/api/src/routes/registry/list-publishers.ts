import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listPublishers as listStoredPublishers } from '@pressdesk/core/registry';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { PageQuery, PublisherResponse, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

/** What narrows publishers: a part of name or code, with or without accents. */
export const PublisherFilter = z.object({ q: z.string().max(200).optional() });

const PublisherPage = pageOf(PublisherResponse).openapi('PublisherPage');

const route = createRoute({
  operationId: 'listPublishers',
  tags: ['registry'],
  summary: 'Publishers by name, with how they can be reached and their outlets',
  method: 'get',
  path: '/api/publishers',
  security: sessionSecurity,
  request: { query: PageQuery.extend(PublisherFilter.shape) },
  responses: { 200: json(PublisherPage, 'A page of publishers'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listPublishers(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const query = authorize(c.get('actor'), 'outlet.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredPublishers(tx, query));
    return respond(c, PublisherPage, page);
  });
}
