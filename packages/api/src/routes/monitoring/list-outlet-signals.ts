import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listOutletSignals as listStoredOutletSignals } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, OutletSignalCode, OutletSignalResponse, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toOutletSignalResponse } from './outlet-signal-response.ts';

/** What narrows outlet signals, in the list and in its export. */
export const OutletSignalFilter = z.object({
  state: z.enum(['open', 'cleared']).optional(),
  outletId: Id.optional(),
  code: OutletSignalCode.optional(),
});

const OutletSignalPage = pageOf(OutletSignalResponse).openapi('OutletSignalPage');

const route = createRoute({
  operationId: 'listOutletSignals',
  tags: ['monitoring'],
  summary: 'Signals about outlets, the latest first: what they publish that doesn’t fit their licences',
  method: 'get',
  path: '/api/outlet-signals',
  security: sessionSecurity,
  request: { query: PageQuery.extend(OutletSignalFilter.shape) },
  responses: { 200: json(OutletSignalPage, 'A page of signals'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listOutletSignals(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'outlet.read', c.req.valid('query'));
    const { items, nextCursor } = await database.transaction((tx) => listStoredOutletSignals(tx, query));
    return respond(c, OutletSignalPage, {
      items: items.map((signal) => toOutletSignalResponse(actor, signal)),
      nextCursor,
    });
  });
}
