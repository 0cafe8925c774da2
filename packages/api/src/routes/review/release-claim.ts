import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { ReviewItem, releaseClaim as releaseStoredClaim } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { jsonBody, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { ClaimTokenRequest } from './review-requests.ts';

const route = createRoute({
  operationId: 'releaseClaim',
  tags: ['review'],
  summary: 'Give a claim back; one that is gone already changes nothing',
  method: 'post',
  path: '/api/review/items/{id}/release',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ClaimTokenRequest) },
  responses: { 204: { description: 'Given back' }, ...sessionProblems('unsafe', 'not-found') },
});

export function releaseClaim(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.claim', c.req.valid('param'));
    await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(ReviewItem, { id }), 'review item');
      await releaseStoredClaim(tx, actor, authorize(actor, 'review.claim', found), c.req.valid('json'));
    });
    return c.body(null, 204);
  });
}
