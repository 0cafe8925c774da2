import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getOverview } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

const OverviewResponse = z
  .object({
    items: z.int(),
    versions: z.int(),
    signals: z.int(),
    openReviewItems: z.int(),
    sources: z.int(),
    sourcesFailing: z.int(),
    outlets: z.int(),
  })
  .openapi('Overview');

const route = createRoute({
  operationId: 'readOverview',
  tags: ['monitoring'],
  summary: 'How much there is of everything',
  method: 'get',
  path: '/api/overview',
  security: sessionSecurity,
  responses: { 200: json(OverviewResponse, 'The numbers'), ...sessionProblems('safe') },
});

export function readOverview(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    authorize(c.get('actor'), 'item.read', null);
    return respond(c, OverviewResponse, await database.transaction(getOverview));
  });
}
