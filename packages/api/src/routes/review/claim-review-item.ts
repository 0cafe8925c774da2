import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { claimReviewItem as claimStoredReviewItem, getReviewItem, ReviewItem } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ReviewItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'claimReviewItem',
  tags: ['review'],
  summary: 'Claim an item; the answer’s claim has the token that decides',
  method: 'post',
  path: '/api/review/items/{id}/claim',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: {
    200: json(ReviewItemResponse, 'The item, now yours'),
    ...sessionProblems('unsafe', 'not-found', 'already-claimed', 'invalid-transition'),
  },
});

export function claimReviewItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.claim', c.req.valid('param'));
    const item = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(ReviewItem, { id }), 'review item');
      await claimStoredReviewItem(tx, actor, authorize(actor, 'review.claim', found));
      return getReviewItem(tx, actor, id);
    });
    return respond(c, ReviewItemResponse, item);
  });
}
