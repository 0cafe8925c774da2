import { createRoute, z } from '@hono/zod-openapi';
import { findExhibit, getCaseView, notedCustody, noteCustody as noteStored } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { words } from '../cases/case-requests.ts';
import { IdParam, line } from '../parameters.ts';

const NoteCustodyRequest = z
  .object({
    action: z.enum(notedCustody),
    /** Who had it, from whom to whom, and why. */
    note: line(2000),
    place: words(500).nullable().default(null),
  })
  .openapi('NoteCustodyRequest');

const route = createRoute({
  operationId: 'noteCustody',
  tags: ['evidence'],
  summary: 'Write into the custody of an exhibit what was done with it: copied, shown, moved, sealed, returned',
  method: 'post',
  path: '/api/exhibits/{id}/custody',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(NoteCustodyRequest) },
  responses: {
    200: json(CaseResponse, 'The case, with the exhibit and its custody'),
    ...sessionProblems('unsafe', 'not-found', 'invalid-transition'),
  },
});

export function noteCustody(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const kase = await database.transaction(async (tx) => {
      const exhibit = authorize(actor, 'evidence.handle', await findExhibit(tx, id));
      await noteStored(tx, actor, exhibit, input);
      return getCaseView(tx, actor, exhibit.caseId);
    });
    return respond(c, CaseResponse, kase);
  });
}
