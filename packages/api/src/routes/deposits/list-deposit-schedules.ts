import { createRoute, z } from '@hono/zod-openapi';
import { listDepositSchedules as listStoredSchedules } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositScheduleResponse, Id, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';

const DepositSchedulePage = pageOf(DepositScheduleResponse).openapi('DepositSchedulePage');
const atMost = 500;

const route = createRoute({
  operationId: 'listDepositSchedules',
  tags: ['deposits'],
  summary: `When outlets bring out issues and what they deposit of each, by outlet; the first ${atMost}`,
  method: 'get',
  path: '/api/deposit-schedules',
  security: sessionSecurity,
  request: { query: z.object({ outletId: Id.optional() }) },
  responses: { 200: json(DepositSchedulePage, 'The schedules'), ...sessionProblems('safe', 'not-found') },
});

export function listDepositSchedules(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query: { outletId?: string | undefined; publisherId?: string } = c.req.valid('query');
    const { outletId } = authorizeList(actor, 'deposit.read', query);
    const items = await database.transaction((tx) => listStoredSchedules(tx, actor, { outletId, limit: atMost }));
    return respond(c, DepositSchedulePage, { items, nextCursor: null });
  });
}
