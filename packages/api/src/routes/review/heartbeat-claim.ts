import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getOwnClaim, heartbeatClaim as heartbeatStoredClaim, ReviewItem } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Claim } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { ClaimTokenRequest } from './review-requests.ts';

const route = createRoute({
  operationId: 'heartbeatClaim',
  tags: ['review'],
  summary: 'Keep a claim alive',
  method: 'post',
  path: '/api/review/items/{id}/heartbeat',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ClaimTokenRequest) },
  responses: { 200: json(Claim, 'The claim, longer'), ...sessionProblems('unsafe', 'not-found', 'claim-lost') },
});

export function heartbeatClaim(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'review.claim', c.req.valid('param'));
    const claim = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(ReviewItem, { id }), 'review item');
      await heartbeatStoredClaim(tx, actor, authorize(actor, 'review.claim', found), c.req.valid('json'));
      return getOwnClaim(tx, actor, id);
    });
    return respond(c, Claim, claim);
  });
}
