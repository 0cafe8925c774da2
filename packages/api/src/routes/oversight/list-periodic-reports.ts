import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listPeriodicReports as listStored } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { PeriodicReportList } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'listPeriodicReports',
  tags: ['reports'],
  summary: 'Reports that come again, due within the last six months and the next, and what was sent of them',
  method: 'get',
  path: '/api/periodic-reports',
  security: sessionSecurity,
  responses: { 200: json(PeriodicReportList, 'The reports, by day'), ...sessionProblems('safe') },
});

export function listPeriodicReports(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const allowed = authorize(actor, 'report.read', {});
    const items = await database.transaction((tx) => listStored(tx, actor, allowed));
    return respond(c, PeriodicReportList, { items });
  });
}
