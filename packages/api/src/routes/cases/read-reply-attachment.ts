import { createRoute, z } from '@hono/zod-openapi';
import { getCaseView } from '@pressdesk/core/enforcement';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'readReplyAttachment',
  tags: ['cases'],
  summary: 'A file the party handed in with what it said',
  method: 'get',
  path: '/api/cases/{id}/replies/{replyId}/attachments/{sha256}',
  security: sessionSecurity,
  request: { params: z.object({ id: Id, replyId: Id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: fileAnswer('The file', 'application/octet-stream'), ...sessionProblems('safe', 'not-found') },
});

export function readReplyAttachment(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const { id, replyId, sha256 } = c.req.valid('param');
    const { findings } = await database.transaction((tx) => getCaseView(tx, c.get('actor'), id));
    const reply = findings.flatMap(({ replies }) => replies).find((each) => each.id === replyId);
    const file = requireFound(reply?.attachments.find((each) => each.sha256 === sha256) ?? null, 'file of this reply');
    const { mediaType, fileName } = file;
    return sendFile(c, { bytes: await blobs.get(sha256), mediaType, fileName });
  });
}
