import { createRoute, z } from '@hono/zod-openapi';
import { recordAudit } from '@pressdesk/core/audit';
import { authorize, type SignedInActor } from '@pressdesk/core/identity';
import { type OversightReport, oversightPaper, type ReportScope, readOversightReport } from '@pressdesk/core/oversight';
import { create as contentDisposition } from 'content-disposition';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { writeReportWorkbook } from '../../exports/report-workbook.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { ReportQuery, scopeOf } from './report-requests.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const workbookRoute = createRoute({
  operationId: 'exportOversightReport',
  tags: ['reports'],
  summary: 'The report as a spreadsheet: a sheet a group, and one of notes and definitions',
  method: 'get',
  path: '/api/reports/oversight.xlsx',
  security: sessionSecurity,
  request: { query: ReportQuery.extend({ lang: z.enum(['vi', 'en']).default('vi') }) },
  responses: { 200: fileAnswer('The spreadsheet', spreadsheet), ...sessionProblems('safe') },
});

const paperRoute = createRoute({
  operationId: 'printOversightReport',
  tags: ['reports'],
  summary: 'The report as a typeset document, a draft without number and signature',
  method: 'get',
  path: '/api/reports/oversight.pdf',
  security: sessionSecurity,
  request: { query: ReportQuery },
  responses: { 200: fileAnswer('The PDF', 'application/pdf'), ...sessionProblems('safe') },
});

export function exportOversightReport(app: App, services: Services): void {
  app.openapi(workbookRoute, async (c) => {
    const { lang, ...query } = c.req.valid('query');
    const report = await takeOut(services, c.get('actor'), scopeOf(query), 'xlsx');
    return c.body((await writeReportWorkbook(report, lang)) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': spreadsheet,
      'Content-Disposition': contentDisposition(`${nameOf(report)}.xlsx`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  });

  app.openapi(paperRoute, async (c) => {
    const report = await takeOut(services, c.get('actor'), scopeOf(c.req.valid('query')), 'pdf');
    const bytes = await services.press.typeset(oversightPaper(report, services.config.office), []);
    return sendFile(c, { bytes, mediaType: 'application/pdf', fileName: `${nameOf(report)}.pdf` });
  });
}

/** Reads the report and notes who took it out, in one transaction. */
function takeOut({ database }: Services, actor: SignedInActor, asked: ReportScope, format: 'xlsx' | 'pdf') {
  const scope = authorize(actor, 'report.read', asked);
  return database.transaction(async (tx) => {
    const report = await readOversightReport(tx, actor, scope);
    recordAudit(tx, actor, {
      type: 'report.exported',
      subject: { type: 'report', id: 'oversight' },
      data: { format, ...asked },
    });
    return report;
  });
}

function nameOf({ period }: OversightReport): string {
  return `oversight-${period.from}-${period.to}`;
}
