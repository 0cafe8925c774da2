import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getItem, uploadTranscript as uploadStoredTranscript } from '@pressdesk/core/monitoring';
import { DomainError, requireFound } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
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

export function uploadTranscript(app: App, { database, blobs, readTranscript }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { file, outletId, title, airedAt } = authorize(actor, 'transcript.upload', c.req.valid('form'));
    if (!readTranscript) throw new DomainError('unavailable', 'This process can’t read transcripts.');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.byteLength === 0) throw new DomainError('empty-file', 'The file is empty.');
    const name = fileName(file.name);
    const mediaType = file.type === '' ? null : file.type;
    const read = readTranscript({
      bytes,
      name,
      mediaType,
      title: title ?? null,
      airedAt: airedAt === undefined ? null : Temporal.Instant.from(airedAt),
    });
    const stored = await blobs.put(bytes);
    const item = await database.transaction(async (tx) => {
      const outlet = requireFound(await tx.em.findOne(Outlet, { id: outletId }), 'outlet');
      const { itemId } = await uploadStoredTranscript(tx, actor, authorize(actor, 'transcript.upload', outlet), {
        database,
        read,
        file: { name, mediaType },
        stored,
      });
      return getItem(tx, itemId);
    });
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
