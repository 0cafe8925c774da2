import { createRoute, z } from '@hono/zod-openapi';
import { authorize, listStaff } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { StaffMember } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const LeadersResponse = z.object({ items: z.array(StaffMember) }).openapi('Leaders');

const route = createRoute({
  operationId: 'listLeaders',
  tags: ['offices'],
  summary: 'People an office with powers can be recorded for, by name',
  method: 'get',
  path: '/api/offices/leaders',
  security: sessionSecurity,
  responses: { 200: json(LeadersResponse, 'Leaders whose account is open'), ...sessionProblems('safe') },
});

export function listLeaders(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    authorize(c.get('actor'), 'office.manage', {});
    const items = await database.transaction((tx) => listStaff(tx, { role: 'leader' }));
    return respond(c, LeadersResponse, { items });
  });
}
