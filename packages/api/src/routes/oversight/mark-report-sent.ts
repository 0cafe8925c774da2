import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { authorize, type SignedInActor } from '@pressdesk/core/identity';
import { type MarkReportSentInput, markReportSent as markStored } from '@pressdesk/core/oversight';
import { makeTemporaryFolder } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, PeriodicReportResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { checkFile } from '../../uploads/check-file.ts';
import { inspectFile } from '../../uploads/inspect-file.ts';
import { cleanFileName } from '../../uploads/upload-metadata.ts';
import { Words } from '../deposits/deposit-requests.ts';
import { line } from '../parameters.ts';

const MarkReportSentRequest = z
  .object({
    number: line(60),
    sentOn: LegalDay,
    sentTo: line(300),
    note: Words.default(''),
    /** PDF, Word or Excel, 10 MB at most. */
    file: z.instanceof(File).optional().openapi({ type: 'string', format: 'binary' }),
  })
  .openapi('MarkReportSentRequest');

const route = createRoute({
  operationId: 'markReportSent',
  tags: ['reports'],
  summary: 'Note that a report of a period was sent, with its number, and keep the file',
  method: 'post',
  path: '/api/periodic-reports/{kind}/{key}/sent',
  security: sessionSecurity,
  request: {
    params: z.object({ kind: z.string().max(60), key: z.string().max(20) }),
    body: { required: true, content: { 'multipart/form-data': { schema: MarkReportSentRequest } } },
  },
  responses: {
    200: json(PeriodicReportResponse, 'The report'),
    ...sessionProblems('unsafe', 'not-found', 'empty-file', 'wrong-file-kind', 'broken-file', 'infected-file'),
  },
});

export function markReportSent(app: App, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { file, ...words } = c.req.valid('form');
    const subject = authorize(actor, 'report.manage', { ...c.req.valid('param'), ...words });
    const kept = file ? await keep(services, actor, file) : null;
    const input = authorize(actor, 'report.manage', { ...subject, file: kept });
    const report = await services.database.transaction((tx) => markStored(tx, actor, input));
    return respond(c, PeriodicReportResponse, report);
  });
}

async function keep(services: Services, actor: SignedInActor, file: File): Promise<MarkReportSentInput['file']> {
  const folder = await makeTemporaryFolder('pressdesk-report-');
  try {
    const path = join(folder, 'file');
    const name = cleanFileName(file.name);
    await writeFile(path, Readable.fromWeb(file.stream()));
    return await checkFile(services, actor, path, {
      inspect: () => inspectFile(path, ['pdf', 'docx', 'xlsx']),
      refusal: { type: 'report.file-refused', subject: { type: 'report', id: 'periodic' }, data: { fileName: name } },
      store: async ({ mediaType }) => ({ name, mediaType, sha256: (await services.blobs.putFile(path)).sha256 }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
