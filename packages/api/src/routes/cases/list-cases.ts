import { createRoute } from '@hono/zod-openapi';
import { listCases as listStoredCases } from '@pressdesk/core/enforcement';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseListItem, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';
import { CaseFilter, CaseOrder } from './case-filter.ts';

const CasePage = pageOf(CaseListItem).openapi('CasePage');

const route = createRoute({
  operationId: 'listCases',
  tags: ['cases'],
  summary: 'Violation cases, the newest or the most urgent first; a publisher’s person sees what was put to them',
  method: 'get',
  path: '/api/cases',
  security: sessionSecurity,
  request: { query: PageQuery.extend({ ...CaseFilter.shape, ...CaseOrder.shape }) },
  responses: {
    200: json(CasePage, 'A page of cases'),
    ...sessionProblems('safe', 'invalid-cursor', 'not-found'),
  },
});

export function listCases(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorizeList(actor, 'case.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredCases(tx, actor, query));
    return respond(c, CasePage, page);
  });
}
