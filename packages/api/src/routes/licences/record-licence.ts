import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { recordLicence as recordStoredLicence } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Answers, Id, LegalDay, LicenceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { words } from '../dossiers/dossier-requests.ts';
import { line } from '../parameters.ts';
import { viewLicence } from './view-licence.ts';

const RecordLicenceRequest = z
  .object({
    procedureCode: z.string().min(1).max(20),
    /** As printed. */
    number: line(100),
    /** The date of the document. */
    issuedOn: LegalDay,
    publisherId: Id,
    outletId: Id.nullable().default(null),
    holder: line(300),
    holderAddress: words(500).default(''),
    /** By the keys of the procedure’s form. */
    answers: Answers.default({}),
    conditions: z.array(line(1000)).max(30).default([]),
    validFrom: LegalDay,
    validTo: LegalDay.nullable(),
    /** Where it was copied from, such as the book of licences of a year. */
    reason: line(2000),
  })
  .openapi('RecordLicenceRequest');

const route = createRoute({
  operationId: 'recordLicence',
  tags: ['licences'],
  summary: 'Enter a licence that was granted before the system, with the number it has',
  method: 'post',
  path: '/api/licences',
  security: sessionSecurity,
  request: { body: jsonBody(RecordLicenceRequest) },
  responses: {
    201: json(LicenceResponse, 'The licence'),
    ...sessionProblems('unsafe', 'not-found', 'duplicate', 'procedure-not-in-force'),
  },
});

export function recordLicence(app: App, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'licence.record', c.req.valid('json'));
    const licence = await services.database.transaction(async (tx) => {
      const { id } = await recordStoredLicence(tx, actor, input);
      return viewLicence(tx, actor, id, services);
    });
    return respond(c, LicenceResponse, licence, 201);
  });
}
