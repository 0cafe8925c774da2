import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getItem } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import { uploadTranscript as uploadStoredTranscript } from '@pressdesk/core/transcripts';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, Instant, ItemSummary } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';

const UploadTranscriptRequest = z
  .object({
    file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
    outletId: Id,
    /** Left out, the title in the file, else the file’s name. */
    title: line(500).optional(),
    airedAt: Instant.optional(),
  })
  .openapi('UploadTranscriptRequest');

const route = createRoute({
  operationId: 'uploadTranscript',
  tags: ['monitoring'],
  summary: 'Hand in the transcript of a broadcast; the same file name again is its next version',
  method: 'post',
  path: '/api/transcripts',
  security: sessionSecurity,
  request: { body: { required: true, content: { 'multipart/form-data': { schema: UploadTranscriptRequest } } } },
  responses: {
    201: json(ItemSummary, 'The broadcast as it is recorded'),
    ...sessionProblems('unsafe', 'not-found', 'not-a-transcript', 'broken-times', 'empty-file'),
  },
});

export function uploadTranscript(app: App, { database, blobs }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { file, outletId, title, airedAt } = authorize(actor, 'transcript.upload', c.req.valid('form'));
    const outlet = await database.transaction((tx) => tx.em.findOne(Outlet, { id: outletId }));
    const allowed = authorize(actor, 'transcript.upload', requireFound(outlet, 'outlet'));
    const { itemId } = await uploadStoredTranscript({ database, blobs }, actor, allowed, {
      bytes: new Uint8Array(await file.arrayBuffer()),
      name: fileName(file.name),
      contentType: file.type === '' ? null : file.type,
      title: title ?? null,
      airedAt: airedAt === undefined ? null : Temporal.Instant.from(airedAt),
    });
    const item = await database.transaction((tx) => getItem(tx, itemId));
    return respond(c, ItemSummary, item, 201);
  });
}

/** The last part of what the client calls the file, without controls, at most 200 code units. */
function fileName(claimed: string): string {
  const name = claimed
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed();
  return name.trim() === '' ? 'transcript' : name;
}
