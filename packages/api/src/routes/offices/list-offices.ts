import { createRoute, z } from '@hono/zod-openapi';
import { listOffices as listStoredOffices } from '@pressdesk/core/enforcement';
import { authorize, mayOnAll } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, OfficeResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toOffice } from './office-response.ts';

const OfficesResponse = z.object({ items: z.array(OfficeResponse) }).openapi('Offices');

const route = createRoute({
  operationId: 'listOffices',
  tags: ['offices'],
  summary: 'Who holds or held which office with powers, on a day or ever; the newest first',
  method: 'get',
  path: '/api/offices',
  security: sessionSecurity,
  request: { query: z.object({ on: LegalDay.optional() }) },
  responses: { 200: json(OfficesResponse, 'Offices and delegations'), ...sessionProblems('safe') },
});

export function listOffices(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    // Whoever records them needs no other right; whoever works on cases must know who may decide.
    if (!mayOnAll(actor, 'case.read')) authorize(actor, 'office.manage', {});
    const { on = null } = c.req.valid('query');
    const offices = await database.transaction((tx) => listStoredOffices(tx, { on }));
    return respond(c, OfficesResponse, { items: offices.map(toOffice) });
  });
}
