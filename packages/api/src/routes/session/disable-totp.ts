import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { jsonBody, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { PasswordRequest } from './start-totp.ts';

const route = createRoute({
  operationId: 'disableTotp',
  tags: ['session'],
  summary: 'Do without codes from now on',
  method: 'post',
  path: '/api/session/totp/disable',
  security: sessionSecurity,
  request: { body: jsonBody(PasswordRequest) },
  responses: { 204: { description: 'No codes any more' }, ...sessionProblems('unsafe', 'invalid-credentials') },
});

export function disableTotp(app: App, { auth }: Services): void {
  app.openapi(route, async (c) => {
    const { setCookies } = await auth.disableTotp(c.req.raw.headers, c.req.valid('json').password);
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
    return c.body(null, 204);
  });
}
