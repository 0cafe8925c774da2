import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getReviewItem, ReviewItem, reopenReviewItem as reopenStoredReviewItem } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ReviewItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { Reason } from './review-requests.ts';

const ReopenReviewItemRequest = z
  .object({ rowVersion: RowVersion, reason: Reason.default('') })
  .openapi('ReopenReviewItemRequest');

const route = createRoute({
  operationId: 'reopenReviewItem',
  tags: ['review'],
  summary: 'Take a decision back; both stay in the history',
  method: 'post',
  path: '/api/review/items/{id}/reopen',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ReopenReviewItemRequest) },
  responses: {
    200: json(ReviewItemResponse, 'The item, open again'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition', 'duplicate'),
  },
});

export function reopenReviewItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.reopen', c.req.valid('param'));
    const item = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(ReviewItem, { id }), 'review item');
      await reopenStoredReviewItem(tx, actor, authorize(actor, 'review.reopen', found), c.req.valid('json'));
      return getReviewItem(tx, actor, id);
    });
    return respond(c, ReviewItemResponse, item);
  });
}
