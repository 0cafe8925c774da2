import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listPresence as listStoredPresence } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, Instant, PersonRef } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const PresenceResponse = z
  .object({ items: z.array(z.object({ reviewItemId: Id, by: PersonRef, expiresAt: Instant })) })
  .openapi('Presence');

const route = createRoute({
  operationId: 'listPresence',
  tags: ['review'],
  summary: 'Who reads what now',
  method: 'get',
  path: '/api/review/presence',
  security: sessionSecurity,
  responses: { 200: json(PresenceResponse, 'The claims that are alive'), ...sessionProblems('safe') },
});

export function listPresence(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    authorize(c.get('actor'), 'review.read', null);
    return respond(c, PresenceResponse, { items: await database.transaction(listStoredPresence) });
  });
}
