import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getOutletSignal, openOutletSignalOnDesk } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { OutletSignalResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { toOutletSignalResponse } from './outlet-signal-response.ts';

const route = createRoute({
  operationId: 'putOutletSignalOnDesk',
  tags: ['monitoring'],
  summary: 'Put an outlet signal on the review desk, with the newest item it is about',
  method: 'post',
  path: '/api/outlet-signals/{id}/review',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: {
    200: json(OutletSignalResponse, 'The signal, with the item of the desk'),
    ...sessionProblems('unsafe', 'not-found', 'invalid-transition'),
  },
});

export function putOutletSignalOnDesk(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'review.decide', c.req.valid('param'));
    const signal = await database.transaction(async (tx) => {
      await openOutletSignalOnDesk(tx, actor, subject);
      return getOutletSignal(tx, subject.id);
    });
    return respond(c, OutletSignalResponse, toOutletSignalResponse(actor, signal));
  });
}
