import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { readOversightReport as readStoredReport } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { OversightReportResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { ReportQuery, scopeOf } from './report-requests.ts';

const route = createRoute({
  operationId: 'readOversightReport',
  tags: ['reports'],
  summary: 'Every figure a delegation asks for, of a period and a place, beside the same period a year before',
  method: 'get',
  path: '/api/reports/oversight',
  security: sessionSecurity,
  request: { query: ReportQuery },
  responses: { 200: json(OversightReportResponse, 'The report'), ...sessionProblems('safe') },
});

export function readOversightReport(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const scope = authorize(actor, 'report.read', scopeOf(c.req.valid('query')));
    const report = await database.transaction((tx) => readStoredReport(tx, actor, scope));
    return respond(c, OversightReportResponse, report);
  });
}
