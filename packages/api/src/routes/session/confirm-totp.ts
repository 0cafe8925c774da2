import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { jsonBody, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

const ConfirmTotpRequest = z.object({ code: z.string().regex(/^\d{6}$/, 'six digits') }).openapi('ConfirmTotpRequest');

const route = createRoute({
  operationId: 'confirmTotp',
  tags: ['session'],
  summary: 'Show that the authenticator app works; from now on its codes are asked for',
  method: 'post',
  path: '/api/session/totp/confirm',
  security: sessionSecurity,
  request: { body: jsonBody(ConfirmTotpRequest) },
  responses: { 204: { description: 'Protected' }, ...sessionProblems('unsafe', 'invalid-credentials') },
});

export function confirmTotp(app: App, { auth }: Services): void {
  app.openapi(route, async (c) => {
    const { setCookies } = await auth.confirmTotp(c.req.raw.headers, c.req.valid('json').code);
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
    return c.body(null, 204);
  });
}
