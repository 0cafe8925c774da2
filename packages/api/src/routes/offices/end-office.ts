import { createRoute, z } from '@hono/zod-openapi';
import { endOffice as endStored, listOffices } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, OfficeResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { toOffice } from './office-response.ts';

const EndOfficeRequest = z.object({ lastDay: LegalDay }).openapi('EndOfficeRequest');

const route = createRoute({
  operationId: 'endOffice',
  tags: ['offices'],
  summary: 'End an office with a last day; what its holder had delegated ends with it',
  method: 'post',
  path: '/api/offices/{id}/end',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(EndOfficeRequest) },
  responses: { 200: json(OfficeResponse, 'The office'), ...sessionProblems('unsafe', 'not-found') },
});

export function endOffice(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const { lastDay } = c.req.valid('json');
    const office = await database.transaction(async (tx) => {
      await endStored(tx, actor, authorize(actor, 'office.manage', { officeId: id, lastDay }));
      return (await listOffices(tx)).find((each) => each.id === id);
    });
    return respond(c, OfficeResponse, toOffice(requireFound(office, 'office')));
  });
}
