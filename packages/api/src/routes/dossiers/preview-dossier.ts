import { createRoute } from '@hono/zod-openapi';
import { previewOf } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { kitOf } from '../../kit.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { findReadable } from './find-readable.ts';

const route = createRoute({
  operationId: 'previewDossier',
  tags: ['dossiers'],
  summary: 'What would be signed now, unsigned, without a number, and marked as a preview',
  method: 'get',
  path: '/api/dossiers/{id}/preview.pdf',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: {
    200: fileAnswer('The PDF', 'application/pdf'),
    ...sessionProblems('safe', 'not-found', 'invalid-transition'),
  },
});

export function previewDossier(app: App, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const content = await services.database.transaction(async (tx) => {
      return previewOf(tx, actor, await findReadable(tx, actor, id), kitOf(services));
    });
    const bytes = await services.press.typeset(content, [], { isPreview: true });
    return sendFile(c, { bytes, mediaType: 'application/pdf', fileName: 'Bản xem trước.pdf' });
  });
}
