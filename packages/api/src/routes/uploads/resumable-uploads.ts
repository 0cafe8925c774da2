import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { FrameError } from '../../middleware/problem.ts';
import { sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { fileIdHeader, openUploads, type Uploads, uploadPath } from '../../uploads/uploads.ts';

const Resumable = z.object({ 'Tus-Resumable': z.literal('1.0.0') });
const UploadParam = z.object({ id: z.string().max(100) });
const partBody = {
  required: true,
  content: { 'application/offset+octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
};
const contentProblems = [
  'too-large',
  'empty-file',
  'wrong-file-kind',
  'broken-file',
  'infected-file',
  'invalid-transition',
] as const;

const shared = { tags: ['uploads'], security: sessionSecurity };

const creation = createRoute({
  ...shared,
  operationId: 'createUpload',
  summary: 'Begin to upload a file for a component of a dossier (tus 1.0); it goes on where it stopped',
  description: [
    '`Upload-Metadata` has `dossierId`, `component` and `filename`, each in Base64. A file may have 50 MB at most; an',
    'upload that isn’t finished after 24 hours is gone. Only who began it may go on with it. With the last byte the file',
    `is looked at, scanned and put into the dossier; the answer to that request has its id in \`${fileIdHeader}\`, or is a`,
    'problem, and then nothing was stored.',
  ].join(' '),
  method: 'post',
  path: uploadPath,
  request: {
    headers: Resumable.extend({ 'Upload-Length': z.string(), 'Upload-Metadata': z.string() }),
  },
  responses: {
    201: { description: 'The upload stands at 0; `Location` says where it is' },
    ...sessionProblems('unsafe', 'not-found', ...contentProblems),
  },
});

const question = createRoute({
  ...shared,
  operationId: 'askUpload',
  summary: 'How far an upload has come',
  method: 'head',
  path: `${uploadPath}/{id}`,
  request: { params: UploadParam, headers: Resumable },
  responses: {
    200: { description: '`Upload-Offset` and `Upload-Length` in bytes' },
    ...sessionProblems('safe', 'not-found', 'upload-expired'),
  },
});

const part = createRoute({
  ...shared,
  operationId: 'continueUpload',
  summary: 'Send the next part of a file',
  method: 'patch',
  path: `${uploadPath}/{id}`,
  request: { params: UploadParam, headers: Resumable.extend({ 'Upload-Offset': z.string() }), body: partBody },
  responses: {
    204: { description: `The new \`Upload-Offset\`; after the last part \`${fileIdHeader}\`` },
    ...sessionProblems('unsafe', 'not-found', 'wrong-offset', 'upload-expired', ...contentProblems),
  },
});

const cancellation = createRoute({
  ...shared,
  operationId: 'cancelUpload',
  summary: 'Give up an upload that is under way',
  method: 'delete',
  path: `${uploadPath}/{id}`,
  request: { params: UploadParam, headers: Resumable },
  responses: { 204: { description: 'It is gone' }, ...sessionProblems('unsafe', 'not-found', 'upload-expired') },
});

/** The requests of the tus protocol, which are one thing: its library reads headers and bodies itself. */
export function resumableUploads(app: App, services: Services): void {
  let opened: Uploads | null = null;
  // Opened with the first upload: the folder isn't made for a program that only prints its documentation.
  const uploads = (): Uploads => (opened ??= openUploads(services));
  for (const route of [creation, question, part, cancellation]) app.openAPIRegistry.registerPath(route);
  app.post(uploadPath, (c) => uploads().handle(c));
  app.on(['PATCH', 'DELETE'], `${uploadPath}/:id`, (c) => uploads().handle(c));
  // Requests for the head alone are looked up as GET.
  app.get(`${uploadPath}/:id`, (c) => {
    if (c.req.method === 'HEAD') return uploads().handle(c);
    throw new FrameError('method-not-allowed', 'This path has HEAD, PATCH, DELETE.', { Allow: 'HEAD, PATCH, DELETE' });
  });
}
