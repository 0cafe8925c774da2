import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { compareProvision } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LawProvisionWithVersions } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { CodeParam } from './catalogue-requests.ts';
import { toProvisionResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'readProvision',
  tags: ['law'],
  summary: 'One provision with all its versions, each beside the one before it',
  method: 'get',
  path: '/api/law/provisions/{code}',
  security: sessionSecurity,
  request: { params: CodeParam },
  responses: { 200: json(LawProvisionWithVersions, 'The provision'), ...sessionProblems('safe', 'not-found') },
});

export function readProvision(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { code } = authorize(actor, 'law.read', c.req.valid('param'));
    const provision = await database.transaction((tx) => compareProvision(tx, code));
    return respond(c, LawProvisionWithVersions, toProvisionResponse(actor, provision));
  });
}
