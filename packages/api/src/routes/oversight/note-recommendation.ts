import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { noteRecommendation as noteStored } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RecommendationResponse, RecommendationStatus } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, line, RowVersion } from '../parameters.ts';

const NoteRecommendationRequest = z
  .object({
    rowVersion: RowVersion,
    status: RecommendationStatus.exclude(['qua_han']),
    text: line(4_000),
    document: line(300).nullable().default(null),
  })
  .openapi('NoteRecommendationRequest');

const route = createRoute({
  operationId: 'noteRecommendation',
  tags: ['reports'],
  summary: 'Note how far a recommendation has come; that it was carried out is shown by a paper',
  method: 'post',
  path: '/api/recommendations/{id}/notes',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(NoteRecommendationRequest) },
  responses: {
    200: json(RecommendationResponse, 'The recommendation'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function noteRecommendation(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'report.manage', c.req.valid('param'));
    const noted = await database.transaction((tx) => noteStored(tx, actor, subject, c.req.valid('json')));
    return respond(c, RecommendationResponse, noted);
  });
}
