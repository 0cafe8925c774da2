import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { addProvision as addStoredProvision, compareProvision } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LawProvisionWithVersions } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { AddProvisionRequest } from './catalogue-requests.ts';
import { toProvisionResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'addProvision',
  tags: ['law'],
  summary: 'Enter a provision of a known instrument',
  method: 'post',
  path: '/api/law/provisions',
  security: sessionSecurity,
  request: { body: jsonBody(AddProvisionRequest) },
  responses: {
    201: json(LawProvisionWithVersions, 'The new provision'),
    ...sessionProblems('unsafe', 'not-found', 'duplicate'),
  },
});

export function addProvision(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'law.manage', c.req.valid('json'));
    const provision = await database.transaction(async (tx) => {
      const { code } = await addStoredProvision(tx, actor, input);
      return compareProvision(tx, code);
    });
    return respond(c, LawProvisionWithVersions, toProvisionResponse(actor, provision), 201);
  });
}
