import { createRoute } from '@hono/zod-openapi';
import { listDeposits as listStoredDeposits } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';
import { DepositFilter } from './deposit-requests.ts';

const DepositPage = pageOf(DepositResponse).openapi('DepositPage');

const route = createRoute({
  operationId: 'listDeposits',
  tags: ['deposits'],
  summary: 'Issues to be deposited, the latest release first; a publisher’s person sees their own publisher’s',
  method: 'get',
  path: '/api/deposits',
  security: sessionSecurity,
  request: { query: PageQuery.extend(DepositFilter.shape) },
  responses: {
    200: json(DepositPage, 'A page of deposits'),
    ...sessionProblems('safe', 'invalid-cursor', 'not-found'),
  },
});

export function listDeposits(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorizeList(actor, 'deposit.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredDeposits(tx, actor, query));
    return respond(c, DepositPage, page);
  });
}
