import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { compareProvision, confirmProvision as confirmStoredProvision, Provision } from '@pressdesk/core/law';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LawProvisionWithVersions } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { CodeParam, ConfirmProvisionRequest } from './catalogue-requests.ts';
import { toProvisionResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'confirmProvision',
  tags: ['law'],
  summary: 'Say that a version was compared with the text of the instrument',
  method: 'post',
  path: '/api/law/provisions/{code}/confirm',
  security: sessionSecurity,
  request: { params: CodeParam, body: jsonBody(ConfirmProvisionRequest) },
  responses: {
    200: json(LawProvisionWithVersions, 'The provision'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function confirmProvision(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { code } = authorize(actor, 'law.confirm', c.req.valid('param'));
    const provision = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Provision, { code }), 'provision');
      await confirmStoredProvision(tx, actor, authorize(actor, 'law.confirm', found), c.req.valid('json'));
      return compareProvision(tx, code);
    });
    return respond(c, LawProvisionWithVersions, toProvisionResponse(actor, provision));
  });
}
