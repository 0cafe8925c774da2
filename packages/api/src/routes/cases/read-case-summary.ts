import { createRoute } from '@hono/zod-openapi';
import { summariseCases } from '@pressdesk/core/enforcement';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseSummaryResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';

const route = createRoute({
  operationId: 'readCaseSummary',
  tags: ['cases'],
  summary: 'Open cases in numbers: late, near limitation, waiting for the party or for a signature',
  method: 'get',
  path: '/api/cases/summary',
  security: sessionSecurity,
  responses: { 200: json(CaseSummaryResponse, 'The numbers'), ...sessionProblems('safe', 'not-found') },
});

export function readCaseSummary(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    authorizeList(actor, 'case.read', {});
    const summary = await database.transaction((tx) => summariseCases(tx, actor));
    return respond(c, CaseSummaryResponse, summary);
  });
}
