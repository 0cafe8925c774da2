import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { compareProvision, Provision, reviseProvision as reviseStoredProvision } from '@pressdesk/core/law';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LawProvisionWithVersions } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { CodeParam, ReviseProvisionRequest } from './catalogue-requests.ts';
import { toProvisionResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'reviseProvision',
  tags: ['law'],
  summary: 'Give a provision a new version; the old text stays, and applies to its days',
  method: 'post',
  path: '/api/law/provisions/{code}/versions',
  security: sessionSecurity,
  request: { params: CodeParam, body: jsonBody(ReviseProvisionRequest) },
  responses: {
    201: json(LawProvisionWithVersions, 'The provision with its new version'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict'),
  },
});

export function reviseProvision(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { code } = authorize(actor, 'law.manage', c.req.valid('param'));
    const provision = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Provision, { code }), 'provision');
      await reviseStoredProvision(tx, actor, authorize(actor, 'law.manage', found), c.req.valid('json'));
      return compareProvision(tx, code);
    });
    return respond(c, LawProvisionWithVersions, toProvisionResponse(actor, provision), 201);
  });
}
