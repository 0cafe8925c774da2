import { createRoute, z } from '@hono/zod-openapi';
import { exhibitLabel, findExhibit, readExhibit } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { words } from '../cases/case-requests.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readExhibitFile',
  tags: ['evidence'],
  summary: 'The file of an exhibit, compared with its hash before it leaves; that it was opened is in its custody',
  description: [
    'A sealed exhibit needs `why`. Where the file is no longer what was taken in, nothing is sent, and its',
    'custody and the audit log say so.',
  ].join(' '),
  method: 'get',
  path: '/api/exhibits/{id}/file',
  security: sessionSecurity,
  request: { params: IdParam, query: z.object({ why: words(2000).default('') }) },
  responses: {
    200: fileAnswer('The file', 'application/octet-stream'),
    ...sessionProblems('safe', 'not-found', 'evidence-changed'),
  },
});

export function readExhibitFile(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const { why } = c.req.valid('query');
    const found = await database.transaction(async (tx) => {
      return authorize(actor, 'evidence.read', await findExhibit(tx, id));
    });
    const { exhibit, bytes } = await readExhibit(database, actor, found, { why, blobs });
    const fileName = exhibit.fileName ?? exhibitLabel(exhibit.number);
    return sendFile(c, { bytes, mediaType: exhibit.mediaType ?? 'application/octet-stream', fileName });
  });
}
