import { createRoute, z } from '@hono/zod-openapi';
import { authorize, listStaff as listStoredStaff } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Role, StaffMember } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const StaffResponse = z.object({ items: z.array(StaffMember) }).openapi('Staff');

const route = createRoute({
  operationId: 'listStaff',
  tags: ['dossiers'],
  summary: 'People of the office a dossier can be assigned to, by name',
  method: 'get',
  path: '/api/staff',
  security: sessionSecurity,
  request: { query: z.object({ role: Role.optional() }) },
  responses: { 200: json(StaffResponse, 'People whose account is open'), ...sessionProblems('safe') },
});

export function listStaff(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { role } = authorize(c.get('actor'), 'dossier.assign', c.req.valid('query'));
    const items = await database.transaction((tx) => listStoredStaff(tx, { role }));
    return respond(c, StaffResponse, { items });
  });
}
