import { createRoute, z } from '@hono/zod-openapi';
import { DossierFile } from '@pressdesk/core/licensing';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { sendFile } from '../../downloads.ts';
import { fileAnswer, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { findReadable } from './find-readable.ts';

const route = createRoute({
  operationId: 'readDossierFile',
  tags: ['dossiers'],
  summary: 'A file of a dossier as it was handed in',
  method: 'get',
  path: '/api/dossiers/{id}/files/{fileId}',
  security: sessionSecurity,
  request: { params: z.object({ id: Id, fileId: Id }) },
  responses: { 200: fileAnswer('The file', 'application/octet-stream'), ...sessionProblems('safe', 'not-found') },
});

export function readDossierFile(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id, fileId } = c.req.valid('param');
    const { fileName, mediaType, sha256 } = await database.transaction(async (tx) => {
      await findReadable(tx, actor, id);
      return requireFound(await tx.em.findOne(DossierFile, { id: fileId, dossierId: id }), 'file of this dossier');
    });
    return sendFile(c, { bytes: await blobs.get(sha256), mediaType, fileName });
  });
}
