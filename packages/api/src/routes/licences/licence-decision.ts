import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { type DecideOnLicenceInput, decideOnLicence, findLicence } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { kitOf } from '../../kit.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, LicenceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { ReasonText } from '../dossiers/dossier-requests.ts';
import { IdParam, line, RowVersion } from '../parameters.ts';
import { viewLicence } from './view-licence.ts';

const DecideOnLicenceRequest = z
  .object({
    rowVersion: RowVersion,
    /** The provision it rests on, one a line. */
    basis: ReasonText,
    reason: ReasonText,
    /** The first day it counts. */
    effectiveOn: LegalDay,
    /** The last day of a suspension. */
    endsOn: LegalDay.nullable().default(null),
    /** A decision in a violation case that orders it. */
    caseRef: line(100).nullable().default(null),
  })
  .openapi('DecideOnLicenceRequest');

/** The endpoint `POST /api/licences/{id}/<action>`: a decision that is printed, numbered and signed. */
export function licenceDecision(
  operationId: string,
  action: DecideOnLicenceInput['action'],
  summary: string,
): (app: App, services: Services) => void {
  const route = createRoute({
    operationId,
    tags: ['licences'],
    summary,
    method: 'post',
    path: `/api/licences/{id}/${action}`,
    security: sessionSecurity,
    request: { params: IdParam, body: jsonBody(DecideOnLicenceRequest) },
    responses: {
      200: json(LicenceResponse, 'The licence as it is now'),
      ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
    },
  });
  return (app, services) => {
    app.openapi(route, async (c) => {
      const actor = c.get('actor');
      const { id } = c.req.valid('param');
      const input = { ...c.req.valid('json'), action, kit: kitOf(services) };
      const licence = await services.database.transaction(async (tx) => {
        const allowed = authorize(actor, 'licence.decide', await findLicence(tx, id));
        await decideOnLicence(tx, actor, allowed, input);
        return viewLicence(tx, actor, id, services);
      });
      return respond(c, LicenceResponse, licence);
    });
  };
}
