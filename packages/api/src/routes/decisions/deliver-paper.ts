import { createRoute, z } from '@hono/zod-openapi';
import { deliverPaper as deliverStored, getCaseView } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseResponse, DeliveryResponse, Id, Instant } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { takeCaseFile } from '../../uploads/take-case-file.ts';
import { caseStepProblems } from '../cases/case-action.ts';
import { FormFile, FormRowVersion, isForm, jsonOrForm } from '../cases/case-files.ts';
import { words } from '../cases/case-requests.ts';
import { findVisible } from '../cases/find-visible.ts';
import { IdParam, RowVersion } from '../parameters.ts';

const fields = {
  paperId: Id,
  method: DeliveryResponse.shape.method,
  result: DeliveryResponse.shape.result,
  at: Instant,
  note: words(2000).default(''),
  /** `licensor`: the office elsewhere that granted a suspended licence is told; it is no delivery to the party. */
  to: z.enum(['party', 'licensor']).default('party'),
};

const DeliverPaperRequest = z.object({ rowVersion: RowVersion, ...fields }).openapi('DeliverPaperRequest');
const DeliverPaperForm = z
  .object({ rowVersion: FormRowVersion, ...fields, proof: FormFile.optional() })
  .openapi('DeliverPaperForm');

const route = createRoute({
  operationId: 'deliverPaper',
  tags: ['decisions'],
  summary: 'Record how a paper reached the party; from the day the law takes it as delivered its times run',
  description:
    'A form may have the `proof` beside it: the signed slip, a photo of the signature, the minutes of posting.',
  method: 'post',
  path: '/api/cases/{id}/deliver',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonOrForm(DeliverPaperRequest, DeliverPaperForm) },
  responses: {
    200: json(CaseResponse, 'The case as it is now'),
    ...sessionProblems(
      'unsafe',
      ...caseStepProblems,
      ...(['too-large', 'empty-file', 'wrong-file-kind', 'broken-file', 'infected-file'] as const),
    ),
  },
});

export function deliverPaper(app: App, services: Services): void {
  const { database } = services;
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    await database.transaction(async (tx) => authorize(actor, 'case.work', await findVisible(tx, actor, id)));
    const { proof, at, ...input } = isForm(c.req.header('content-type'))
      ? (c.req.valid('form') as z.output<typeof DeliverPaperForm>)
      : { ...c.req.valid('json'), proof: undefined };
    const taken = proof && (await takeCaseFile(services, actor, proof, { caseId: id, takesRecordings: false }));
    const kase = await database.transaction(async (tx) => {
      const subject = authorize(actor, 'case.work', await findVisible(tx, actor, id));
      const delivery = { ...input, at: Temporal.Instant.from(at), proofSha256: taken?.sha256 ?? null };
      await deliverStored(tx, actor, subject, delivery);
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase);
  });
}
