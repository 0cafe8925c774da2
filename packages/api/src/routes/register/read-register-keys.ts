import { createRoute } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { json, problems, respond } from '../../responses.ts';
import { RegisterKeys } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'readRegisterKeys',
  tags: ['register'],
  summary: 'The public keys that check a printed licence and the daily files; needs no session',
  method: 'get',
  path: '/api/register/keys',
  responses: { 200: json(RegisterKeys, 'A JWK set'), ...problems() },
});

export function readRegisterKeys(app: App, { seal }: Services): void {
  app.openapi(route, async (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return respond(c, RegisterKeys, { keys: seal.published });
  });
}
