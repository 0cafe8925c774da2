import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listRecommendations as listStored } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RecommendationList } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'listRecommendations',
  tags: ['reports'],
  summary: 'What delegations recommended, the open ones first, with how far each has come',
  method: 'get',
  path: '/api/recommendations',
  security: sessionSecurity,
  responses: { 200: json(RecommendationList, 'The recommendations'), ...sessionProblems('safe') },
});

export function listRecommendations(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const allowed = authorize(actor, 'report.read', {});
    return respond(c, RecommendationList, await database.transaction((tx) => listStored(tx, actor, allowed)));
  });
}
