import { createRoute, z } from '@hono/zod-openapi';
import { getCaseView, openCaseFromReview as openStored } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse, Id } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';

const OpenFromReviewRequest = z
  .object({
    reviewItemId: Id,
    /** The item’s title, unless said otherwise. */
    title: line(500).optional(),
  })
  .openapi('OpenFromReviewRequest');

const route = createRoute({
  operationId: 'openCaseFromReview',
  tags: ['cases'],
  summary: 'Open a case from what a reviewer escalated, with its versions, captures, rule hits and reason',
  method: 'post',
  path: '/api/cases/from-review',
  security: sessionSecurity,
  request: { body: jsonBody(OpenFromReviewRequest) },
  responses: {
    201: json(CaseResponse, 'The case'),
    ...sessionProblems('unsafe', 'not-found', 'invalid-transition', 'duplicate'),
  },
});

export function openCaseFromReview(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'case.open', { ...c.req.valid('json'), blobs });
    const kase = await database.transaction(async (tx) => {
      const { id } = await openStored(tx, actor, input);
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase, 201);
  });
}
