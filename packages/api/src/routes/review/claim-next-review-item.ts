import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { claimNextReviewItem as claimNextStoredReviewItem, getReviewItem } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ReviewItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { ReviewFilterFields, toFilter } from './review-requests.ts';

const NextReviewItemRequest = ReviewFilterFields.openapi('NextReviewItemRequest');

const route = createRoute({
  operationId: 'claimNextReviewItem',
  tags: ['review'],
  summary: 'Claim the worst item that nobody has; two who ask at once get two',
  method: 'post',
  path: '/api/review/next',
  security: sessionSecurity,
  request: { body: jsonBody(NextReviewItemRequest) },
  responses: {
    200: json(ReviewItemResponse, 'The item, now yours'),
    204: { description: 'Nothing waits that nobody has' },
    ...sessionProblems('unsafe'),
  },
});

export function claimNextReviewItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const filter = authorize(actor, 'review.claim', toFilter(c.req.valid('json')));
    const item = await database.transaction(async (tx) => {
      const claimed = await claimNextStoredReviewItem(tx, actor, filter);
      return claimed && getReviewItem(tx, actor, claimed.id);
    });
    return item ? respond(c, ReviewItemResponse, item, 200) : c.body(null, 204);
  });
}
