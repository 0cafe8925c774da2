import { createRoute } from '@hono/zod-openapi';
import { getPaper } from '@pressdesk/core/papers';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { authorizePaper, fileNameOf } from './readable-paper.ts';

const route = createRoute({
  operationId: 'readPaperPdf',
  tags: ['papers'],
  summary: 'A document of the office as it was issued and signed',
  method: 'get',
  path: '/api/papers/{id}/pdf',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: fileAnswer('The PDF', 'application/pdf'), ...sessionProblems('safe', 'not-found') },
});

export function readPaperPdf(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const paper = await database.transaction(async (tx) => {
      const found = await getPaper(tx, id);
      await authorizePaper(tx, actor, found);
      return found;
    });
    const bytes = await blobs.get(paper.pdfSha256);
    return sendFile(c, { bytes, mediaType: 'application/pdf', fileName: fileNameOf(paper, 'pdf') });
  });
}
