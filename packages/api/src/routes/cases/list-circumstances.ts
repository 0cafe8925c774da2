import { createRoute } from '@hono/zod-openapi';
import { aggravatingCircumstances, mitigatingCircumstances } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CircumstancesResponse } from '../../schemas/index.ts';

const route = createRoute({
  operationId: 'listCircumstances',
  tags: ['cases'],
  summary: 'The circumstances the law lists, for the party and against it, with their articles',
  method: 'get',
  path: '/api/cases/circumstances',
  security: sessionSecurity,
  responses: { 200: json(CircumstancesResponse, 'Both lists'), ...sessionProblems('safe') },
});

export function listCircumstances(app: App): void {
  app.openapi(route, (c) => {
    authorize(c.get('actor'), 'law.read', {});
    return respond(c, CircumstancesResponse, {
      aggravating: aggravatingCircumstances,
      mitigating: mitigatingCircumstances,
    });
  });
}
