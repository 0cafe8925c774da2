import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listOutletSignals, type OutletSignalView } from '@pressdesk/core/monitoring';
import { getOutlet, licencesOfOutlet } from '@pressdesk/core/registry';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { OutletStandingResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { toOutletSignalResponse } from './outlet-signal-response.ts';

const route = createRoute({
  operationId: 'readOutletStanding',
  tags: ['monitoring'],
  summary: 'How an outlet stands with its licences: all of them, the open signals, and the latest that are over',
  method: 'get',
  path: '/api/outlets/{id}/signals',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(OutletStandingResponse, 'Licences and signals'), ...sessionProblems('safe', 'not-found') },
});

export function readOutletStanding(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'outlet.read', c.req.valid('param'));
    const standing = await database.transaction(async (tx) => {
      await getOutlet(tx, id);
      const open = await listOutletSignals(tx, { outletId: id, state: 'open', limit: 50 });
      const cleared = await listOutletSignals(tx, { outletId: id, state: 'cleared', limit: 20 });
      return { licences: await licencesOfOutlet(tx, id), open: open.items, cleared: cleared.items };
    });
    const toResponse = (signal: OutletSignalView) => toOutletSignalResponse(actor, signal);
    return respond(c, OutletStandingResponse, {
      ...standing,
      open: standing.open.map(toResponse),
      cleared: standing.cleared.map(toResponse),
    });
  });
}
