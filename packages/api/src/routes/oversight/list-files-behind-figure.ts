import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { filesBehind } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { PageQuery, ReportFilePage } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { ReportQuery, scopeOf } from './report-requests.ts';

const route = createRoute({
  operationId: 'listFilesBehindFigure',
  tags: ['reports'],
  summary: 'The files a figure counts, the newest first; as many as it says',
  method: 'get',
  path: '/api/reports/oversight/{indicator}/files',
  security: sessionSecurity,
  request: {
    params: z.object({ indicator: z.string().max(60) }),
    query: ReportQuery.extend(PageQuery.shape).extend({ part: z.string().max(200).optional() }),
  },
  responses: {
    200: json(ReportFilePage, 'A page of files'),
    ...sessionProblems('safe', 'not-found', 'invalid-cursor'),
  },
});

export function listFilesBehindFigure(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { cursor, limit, part, ...query } = c.req.valid('query');
    const asked = { ...scopeOf(query), ...c.req.valid('param'), cursor, limit, part };
    const allowed = authorize(actor, 'report.read', asked);
    return respond(c, ReportFilePage, await database.transaction((tx) => filesBehind(tx, actor, allowed)));
  });
}
