import { createRoute } from '@hono/zod-openapi';
import { findCase, getCaseView } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readCase',
  tags: ['cases'],
  summary: 'A case with its findings, exhibits, clocks, papers, people and what its reader may do',
  description: 'The party reads what was put to it: its findings, the papers delivered to it, and the public events.',
  method: 'get',
  path: '/api/cases/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(CaseResponse, 'The case'), ...sessionProblems('safe', 'not-found') },
});

export function readCase(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const kase = await database.transaction(async (tx) => {
      authorize(actor, 'case.read', await findCase(tx, id));
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase);
  });
}
