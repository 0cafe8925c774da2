import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { fileOfSentReport } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readSentReportFile',
  tags: ['reports'],
  summary: 'The file of a report that was sent',
  method: 'get',
  path: '/api/sent-reports/{id}/file',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: fileAnswer('The file', 'application/octet-stream'), ...sessionProblems('safe', 'not-found') },
});

export function readSentReportFile(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const subject = authorize(c.get('actor'), 'report.read', c.req.valid('param'));
    const { name, sha256, mediaType } = await database.transaction((tx) => fileOfSentReport(tx, subject));
    return sendFile(c, { bytes: await blobs.get(sha256), mediaType, fileName: name });
  });
}
