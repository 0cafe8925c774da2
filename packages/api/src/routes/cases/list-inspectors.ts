import { createRoute, z } from '@hono/zod-openapi';
import { authorize, listStaff } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { StaffMember } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const InspectorsResponse = z.object({ items: z.array(StaffMember) }).openapi('Inspectors');

const route = createRoute({
  operationId: 'listInspectors',
  tags: ['cases'],
  summary: 'People a case can be given to, by name',
  method: 'get',
  path: '/api/cases/inspectors',
  security: sessionSecurity,
  responses: { 200: json(InspectorsResponse, 'Inspectors whose account is open'), ...sessionProblems('safe') },
});

export function listInspectors(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    authorize(c.get('actor'), 'evidence.read', {});
    const items = await database.transaction((tx) => listStaff(tx, { role: 'inspector' }));
    return respond(c, InspectorsResponse, { items });
  });
}
