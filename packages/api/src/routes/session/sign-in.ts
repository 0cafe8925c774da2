import { createRoute, z } from '@hono/zod-openapi';
import { actionsOf } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { clientInfo } from '../../middleware/client-info.ts';
import { json, jsonBody, problems, respond } from '../../responses.ts';
import { SessionResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const TotpCode = z.string().regex(/^(?:\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, 'six digits, or a one-time code');

const SignInRequest = z
  .object({
    email: z.string().min(1).max(254),
    password: z.string().min(1).max(1000),
    /** Six digits from an authenticator app, or a one-time code, when the account is protected with one. */
    totp: TotpCode.optional(),
  })
  .openapi('SignInRequest');

const route = createRoute({
  operationId: 'signIn',
  tags: ['session'],
  summary: 'Sign in; the answer sets the session cookie',
  method: 'post',
  path: '/api/session',
  request: { body: jsonBody(SignInRequest) },
  responses: {
    200: json(SessionResponse, 'Signed in'),
    ...problems('invalid-credentials', 'totp-required', 'csrf-refused', 'too-large', 'unsupported-media-type'),
  },
});

export function signIn(app: App, { auth }: Services): void {
  app.openapi(route, async (c) => {
    const { actor, setCookies } = await auth.signIn(c.req.valid('json'), clientInfo(c));
    for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
    c.header('Cache-Control', 'no-store');
    return respond(c, SessionResponse, { user: actor, actions: actionsOf(actor) });
  });
}
