import { createRoute, z } from '@hono/zod-openapi';
import { getCaseView, openCase as openStoredCase } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseOrigin, CaseResponse, Id, LegalDay, Party } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';

const OpenCaseRequest = z
  .object({
    title: line(500),
    party: Party,
    publisherId: Id.nullable().default(null),
    outletId: Id.nullable().default(null),
    licenceId: Id.nullable().default(null),
    origin: CaseOrigin.extend({ type: CaseOrigin.shape.type.exclude(['review-decision']) }),
    /** Null while the act goes on. */
    actEndedOn: LegalDay.nullable(),
    detectedOn: LegalDay,
  })
  .openapi('OpenCaseRequest');

const route = createRoute({
  operationId: 'openCase',
  tags: ['cases'],
  summary: 'Open a case by hand: from a letter, an event of a licence, a transfer or a check',
  method: 'post',
  path: '/api/cases',
  security: sessionSecurity,
  request: { body: jsonBody(OpenCaseRequest) },
  responses: { 201: json(CaseResponse, 'The case'), ...sessionProblems('unsafe', 'not-found') },
});

export function openCase(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'case.open', c.req.valid('json'));
    const kase = await database.transaction(async (tx) => {
      const { id } = await openStoredCase(tx, actor, input);
      return getCaseView(tx, actor, id);
    });
    return respond(c, CaseResponse, kase, 201);
  });
}
