import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import {
  decideReviewItem as decideStoredReviewItem,
  dismissReasons,
  getReviewItem,
  ReviewItem,
  reviewOutcomes,
} from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ReviewItemResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { ClaimToken, Reason } from './review-requests.ts';

const DecideReviewItemRequest = z
  .object({
    token: ClaimToken,
    rowVersion: RowVersion,
    outcome: z.enum(reviewOutcomes),
    /** Needed to dismiss. */
    reasonCode: z.enum(dismissReasons).nullish(),
    /** A sentence; needed to note and to escalate, and to dismiss for another reason. */
    reason: Reason.default(''),
  })
  .openapi('DecideReviewItemRequest');

const route = createRoute({
  operationId: 'decideReviewItem',
  tags: ['review'],
  summary: 'Dismiss, note or escalate an item one holds',
  method: 'post',
  path: '/api/review/items/{id}/decide',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(DecideReviewItemRequest) },
  responses: {
    200: json(ReviewItemResponse, 'The decided item'),
    ...sessionProblems('unsafe', 'not-found', 'claim-lost', 'version-conflict', 'invalid-transition'),
  },
});

export function decideReviewItem(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.decide', c.req.valid('param'));
    const { reasonCode, ...input } = c.req.valid('json');
    const item = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(ReviewItem, { id }), 'review item');
      const decision = { ...input, reasonCode: reasonCode ?? null };
      await decideStoredReviewItem(tx, actor, authorize(actor, 'review.decide', found), decision);
      return getReviewItem(tx, actor, id);
    });
    return respond(c, ReviewItemResponse, item);
  });
}
