import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { SigningResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'readSigning',
  tags: ['papers'],
  summary: 'What the reader’s signature would be worth now: `test` where a certificate without legal force would sign',
  method: 'get',
  path: '/api/papers/signing',
  security: sessionSecurity,
  responses: { 200: json(SigningResponse, 'Whether it would be by a test certificate'), ...sessionProblems('safe') },
});

export function readSigning(app: App, { press }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    authorize(actor, 'dossier.sign', {});
    return respond(c, SigningResponse, { test: await press.signsForTrial(['personal', 'agency'], actor) });
  });
}
