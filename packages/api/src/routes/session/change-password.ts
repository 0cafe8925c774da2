import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { jsonBody, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

const ChangePasswordRequest = z
  .object({
    current: z.string().min(1).max(1000),
    /** 12 to 128 characters, and not the current one. */
    next: z.string().min(1).max(1000),
  })
  .openapi('ChangePasswordRequest');

const route = createRoute({
  operationId: 'changePassword',
  tags: ['session'],
  summary: 'Change one’s password; one’s other sessions end, this one goes on',
  method: 'post',
  path: '/api/session/password',
  security: sessionSecurity,
  request: { body: jsonBody(ChangePasswordRequest) },
  responses: { 204: { description: 'Changed' }, ...sessionProblems('unsafe', 'invalid-credentials') },
});

export function changePassword(app: App, { auth }: Services): void {
  app.openapi(route, async (c) => {
    await auth.changePassword(c.req.raw.headers, c.req.valid('json'));
    return c.body(null, 204);
  });
}
