import { createRoute, z } from '@hono/zod-openapi';
import { type ExhibitFile, getCaseView, recordReply as recordStored } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse, Id, LegalDay } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { takeCaseFile } from '../../uploads/take-case-file.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { caseStepProblems } from './case-action.ts';
import { FormDay, FormFiles, FormRowVersion, isForm, jsonOrForm } from './case-files.ts';
import { words } from './case-requests.ts';
import { findVisible } from './find-visible.ts';

const fields = {
  findingId: Id,
  kind: z.enum(['agrees', 'disputes', 'explains']),
  text: words(20_000).default(''),
  /** The party writes in the portal; an officer enters what came on paper or was said. */
  channel: z.enum(['portal', 'paper', 'oral']),
};

const RecordReplyRequest = z
  .object({
    rowVersion: RowVersion,
    ...fields,
    /** When a letter came; today, unless said otherwise. */
    receivedOn: LegalDay.optional(),
  })
  .openapi('RecordReplyRequest');

const RecordReplyForm = z
  .object({ rowVersion: FormRowVersion, ...fields, receivedOn: FormDay, attachments: FormFiles })
  .openapi('RecordReplyForm');

const route = createRoute({
  operationId: 'recordReply',
  tags: ['cases'],
  summary: 'What the party says to a finding: by itself in the portal, or entered by an officer',
  description: [
    'A form may have up to 20 `attachments` beside it, of 50 MB together: PDF, Word, Excel and pictures. What comes after',
    'the party’s time is kept, and marked as late.',
  ].join(' '),
  method: 'post',
  path: '/api/cases/{id}/replies',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonOrForm(RecordReplyRequest, RecordReplyForm) },
  responses: {
    201: json(CaseResponse, 'The case, with the reply'),
    ...sessionProblems(
      'unsafe',
      ...caseStepProblems,
      ...(['too-large', 'empty-file', 'wrong-file-kind', 'broken-file', 'infected-file'] as const),
    ),
  },
});

export function recordReply(app: App, services: Services): void {
  const { database } = services;
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    await database.transaction(async (tx) => authorize(actor, 'case.reply', await findVisible(tx, actor, id)));
    const { attachments: files, ...input } = isForm(c.req.header('content-type'))
      ? (c.req.valid('form') as z.output<typeof RecordReplyForm>)
      : { ...c.req.valid('json'), attachments: [] };
    const attachments: ExhibitFile[] = [];
    for (const file of files) {
      attachments.push(await takeCaseFile(services, actor, file, { caseId: id, takesRecordings: false }));
    }
    const kase = await database.transaction(async (tx) => {
      const subject = authorize(actor, 'case.reply', await findVisible(tx, actor, id));
      await recordStored(tx, actor, subject, { ...input, attachments });
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase, 201);
  });
}
