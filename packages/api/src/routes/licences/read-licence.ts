import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { findLicence } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LicenceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { viewLicence } from './view-licence.ts';

const route = createRoute({
  operationId: 'readLicence',
  tags: ['licences'],
  summary: 'A licence: all it ever said, what was decided about it, what stands around it',
  method: 'get',
  path: '/api/licences/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(LicenceResponse, 'The licence'), ...sessionProblems('safe', 'not-found') },
});

export function readLicence(app: App, services: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const licence = await services.database.transaction(async (tx) => {
      authorize(actor, 'licence.read', await findLicence(tx, id));
      return viewLicence(tx, actor, id, services);
    });
    return respond(c, LicenceResponse, licence);
  });
}
