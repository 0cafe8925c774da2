import { createRoute, z } from '@hono/zod-openapi';
import { addExhibit as addStoredExhibit, exhibitKinds, getCaseView } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse, Id } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { takeCaseFile } from '../../uploads/take-case-file.ts';
import { caseStepProblems } from '../cases/case-action.ts';
import { FormFile, FormRowVersion, isForm, jsonOrForm } from '../cases/case-files.ts';
import { words } from '../cases/case-requests.ts';
import { findVisible } from '../cases/find-visible.ts';
import { Flag, IdParam, line, RowVersion } from '../parameters.ts';

const fields = {
  kind: z.enum(exhibitKinds),
  title: line(500),
  /** Where it comes from and how it was taken. */
  source: line(2000),
};

const AddExhibitRequest = z
  .object({
    rowVersion: RowVersion,
    ...fields,
    /** Where an object is kept. */
    place: words(500).nullable().default(null),
    /** Of a page that was captured; its WARC becomes the file. */
    captureId: Id.nullable().default(null),
    isSealed: z.boolean().default(false),
  })
  .openapi('AddExhibitRequest');

const AddExhibitForm = z
  .object({
    rowVersion: FormRowVersion,
    ...fields,
    place: words(500).default(''),
    isSealed: Flag.default(false),
    file: FormFile.optional(),
  })
  .openapi('AddExhibitForm');

const route = createRoute({
  operationId: 'addExhibit',
  tags: ['evidence'],
  summary: 'Take a piece of evidence into a case: a file, a captured page, or an object and where it is kept',
  description: [
    'Send a form when there is a file, of 50 MB at most: PDF, Word, Excel, pictures, sound and film. It is told by its',
    'bytes, scanned where a scanner is configured, and its SHA-256 is kept apart from it. JSON takes a captured page by',
    'its id, or an object without a file.',
  ].join(' '),
  method: 'post',
  path: '/api/cases/{id}/exhibits',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonOrForm(AddExhibitRequest, AddExhibitForm) },
  responses: {
    201: json(CaseResponse, 'The case, with the exhibit'),
    ...sessionProblems(
      'unsafe',
      ...caseStepProblems,
      ...(['too-large', 'empty-file', 'wrong-file-kind', 'broken-file', 'infected-file'] as const),
    ),
  },
});

export function addExhibit(app: App, services: Services): void {
  const { database, blobs } = services;
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    await database.transaction(async (tx) => authorize(actor, 'evidence.handle', await findVisible(tx, actor, id)));
    const { file, ...input } = isForm(c.req.header('content-type'))
      ? (c.req.valid('form') as z.output<typeof AddExhibitForm>)
      : { ...(c.req.valid('json') as z.output<typeof AddExhibitRequest>), file: undefined };
    const taken = file && (await takeCaseFile(services, actor, file, { caseId: id, takesRecordings: true }));
    const kase = await database.transaction(async (tx) => {
      const subject = authorize(actor, 'evidence.handle', await findVisible(tx, actor, id));
      await addStoredExhibit(tx, actor, subject, { ...input, file: taken ?? null, blobs });
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase, 201);
  });
}
