import { createRoute } from '@hono/zod-openapi';
import { actionsOf } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { SessionResponse } from '../../schemas/index.ts';

const route = createRoute({
  operationId: 'readSession',
  tags: ['session'],
  summary: 'Who is signed in, and what they may do',
  method: 'get',
  path: '/api/session',
  security: sessionSecurity,
  responses: { 200: json(SessionResponse, 'The session'), ...sessionProblems('safe') },
});

export function readSession(app: App): void {
  app.openapi(route, (c) => {
    const actor = c.get('actor');
    return respond(c, SessionResponse, { user: actor, actions: actionsOf(actor) });
  });
}
