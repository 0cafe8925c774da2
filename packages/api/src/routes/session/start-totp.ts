import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

export const PasswordRequest = z.object({ password: z.string().min(1).max(1000) }).openapi('PasswordRequest');

const TotpSetupResponse = z
  .object({
    /** An `otpauth:` address, to be shown as a QR code. */
    uri: z.string(),
    /** Each signs in once where the device is lost. Shown this one time. */
    backupCodes: z.array(z.string()),
  })
  .openapi('TotpSetup');

const route = createRoute({
  operationId: 'startTotp',
  tags: ['session'],
  summary: 'Begin to protect one’s account with codes from an authenticator app',
  method: 'post',
  path: '/api/session/totp',
  security: sessionSecurity,
  request: { body: jsonBody(PasswordRequest) },
  responses: {
    200: json(TotpSetupResponse, 'What the app needs; codes are asked for once one was confirmed'),
    ...sessionProblems('unsafe', 'invalid-credentials'),
  },
});

export function startTotp(app: App, { auth }: Services): void {
  app.openapi(route, async (c) =>
    respond(c, TotpSetupResponse, await auth.startTotp(c.req.raw.headers, c.req.valid('json').password)),
  );
}
