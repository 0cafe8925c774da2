import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'signOut',
  tags: ['session'],
  summary: 'End this session; others of the same person go on',
  method: 'delete',
  path: '/api/session',
  security: sessionSecurity,
  responses: { 204: { description: 'Signed out' }, ...sessionProblems('unsafe') },
});

export function signOut(app: App, { auth }: Services): void {
  app.openapi(route, async (c) => {
    const { setCookies } = await auth.signOut(c.req.raw.headers);
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
    return c.body(null, 204);
  });
}
