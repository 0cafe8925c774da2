import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getReviewItem } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ReviewItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readReviewItem',
  tags: ['review'],
  summary: 'One flagged item, with everything the desk shows beside it',
  method: 'get',
  path: '/api/review/items/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(ReviewItemResponse, 'The review item'), ...sessionProblems('safe', 'not-found') },
});

export function readReviewItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.read', c.req.valid('param'));
    const item = await database.transaction((tx) => getReviewItem(tx, actor, id));
    return respond(c, ReviewItemResponse, item);
  });
}
