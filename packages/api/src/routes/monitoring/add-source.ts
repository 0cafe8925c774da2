import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { addSource as addStoredSource, getSource } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, SourceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';
import { toSourceResponse } from './source-response.ts';

/** How often a source may be read: from every ten seconds to once a week. */
export const IntervalSeconds = z.int().min(10).max(604_800);

const AddSourceRequest = z
  .object({
    outletId: Id,
    kind: SourceResponse.shape.kind,
    name: line(300),
    /** An http(s) address; for a drop folder its whole path on the server. */
    url: line(2000),
    /** Whether its addresses may be private or loopback ones. */
    local: z.boolean(),
    intervalSeconds: IntervalSeconds,
  })
  .openapi('AddSourceRequest');

const route = createRoute({
  operationId: 'addSource',
  tags: ['monitoring'],
  summary: 'Add a source to an outlet; it is read at once, then at its interval',
  method: 'post',
  path: '/api/sources',
  security: sessionSecurity,
  request: { body: jsonBody(AddSourceRequest) },
  responses: { 201: json(SourceResponse, 'The new source'), ...sessionProblems('unsafe', 'not-found', 'duplicate') },
});

export function addSource(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'source.manage', c.req.valid('json'));
    const source = await database.transaction(async (tx) => {
      const { id } = await addStoredSource(tx, actor, input);
      return getSource(tx, id);
    });
    return respond(c, SourceResponse, toSourceResponse(actor, source), 201);
  });
}
