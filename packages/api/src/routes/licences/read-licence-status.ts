import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { findLicence, licenceStatusOn } from '@pressdesk/core/licensing';
import { officeDay } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LegalDay, LicenceStatusResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'readLicenceStatus',
  tags: ['licences'],
  summary: 'What a licence was, is or will be worth on a day, as far as it was decided',
  method: 'get',
  path: '/api/licences/{id}/status',
  security: sessionSecurity,
  request: {
    params: IdParam,
    query: z.object({
      /** Today, unless said otherwise. */
      on: LegalDay.optional(),
    }),
  },
  responses: { 200: json(LicenceStatusResponse, 'The status'), ...sessionProblems('safe', 'not-found') },
});

export function readLicenceStatus(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const { on } = c.req.valid('query');
    const status = await database.transaction(async (tx) => {
      authorize(actor, 'licence.read', await findLicence(tx, id));
      return licenceStatusOn(tx, id, on ?? officeDay(tx.clock.now()).toString());
    });
    return respond(c, LicenceStatusResponse, status);
  });
}
