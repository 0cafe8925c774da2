import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { closeRecommendation as closeStored } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RecommendationResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';

const CloseRecommendationRequest = z.object({ rowVersion: RowVersion }).openapi('CloseRecommendationRequest');

const route = createRoute({
  operationId: 'closeRecommendation',
  tags: ['reports'],
  summary: 'Close a recommendation that was carried out; nothing else ends it',
  method: 'post',
  path: '/api/recommendations/{id}/close',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(CloseRecommendationRequest) },
  responses: {
    200: json(RecommendationResponse, 'The recommendation'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function closeRecommendation(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'report.manage', c.req.valid('param'));
    const closed = await database.transaction((tx) => closeStored(tx, actor, subject, c.req.valid('json')));
    return respond(c, RecommendationResponse, closed);
  });
}
