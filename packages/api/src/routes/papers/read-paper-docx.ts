import { createRoute } from '@hono/zod-openapi';
import { mayOnAll } from '@pressdesk/core/identity';
import { getPaper } from '@pressdesk/core/papers';
import { DomainError } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { isCasePaper, toDocx } from '../../documents/index.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { authorizePaper, fileNameOf } from './readable-paper.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const route = createRoute({
  operationId: 'readPaperDocx',
  tags: ['cases'],
  summary: 'A record, decision or letter of a case to edit in a word processor; what was issued is the PDF',
  method: 'get',
  path: '/api/papers/{id}/docx',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: fileAnswer('The document', mediaType), ...sessionProblems('safe', 'not-found') },
});

export function readPaperDocx(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const paper = await database.transaction(async (tx) => {
      const found = await getPaper(tx, id);
      await authorizePaper(tx, actor, found);
      // What was issued is the PDF; a copy that can be edited is the office's own tool.
      if (!mayOnAll(actor, 'case.read')) throw new DomainError('not-found', 'There is no such document.');
      return found;
    });
    const { content } = paper;
    if (!isCasePaper(content)) {
      throw new DomainError('not-found', 'Only records, decisions and letters of a case can be had as Word documents.');
    }
    return sendFile(c, { bytes: await toDocx(content), mediaType, fileName: fileNameOf(paper, 'docx') });
  });
}
