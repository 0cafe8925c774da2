import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { addRecommendation as addStored } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, RecommendationResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';

const AddRecommendationRequest = z
  .object({
    delegation: line(300),
    conclusionNumber: line(60),
    conclusionOn: LegalDay,
    text: line(4_000),
    unit: line(300),
    remindTo: z.email().max(200).nullable().default(null),
    complexity: z.enum(['simple', 'complex']),
    receivedOn: LegalDay,
    dueOn: LegalDay.nullable().default(null),
  })
  .openapi('AddRecommendationRequest');

const route = createRoute({
  operationId: 'addRecommendation',
  tags: ['reports'],
  summary: 'Enter what a delegation recommended; the time for an explanation begins with its receipt',
  method: 'post',
  path: '/api/recommendations',
  security: sessionSecurity,
  request: { body: jsonBody(AddRecommendationRequest) },
  responses: { 201: json(RecommendationResponse, 'The recommendation'), ...sessionProblems('unsafe') },
});

export function addRecommendation(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'report.manage', c.req.valid('json'));
    return respond(c, RecommendationResponse, await database.transaction((tx) => addStored(tx, actor, input)), 201);
  });
}
