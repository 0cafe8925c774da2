import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getDeposit, recordUnplannedDeposit as recordStoredDeposit } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse, DueTime, Id, LegalDay } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Receipt } from './deposit-requests.ts';

const RecordUnplannedDepositRequest = Receipt.extend({
  outletId: Id,
  releasedOn: LegalDay,
  copiesDue: Receipt.shape.copies,
  dueTime: DueTime.nullable(),
}).openapi('RecordUnplannedDepositRequest');

const route = createRoute({
  operationId: 'recordUnplannedDeposit',
  tags: ['deposits'],
  summary: 'Note that copies of an issue came that nobody expected: an irregular one, or an extra',
  method: 'post',
  path: '/api/deposits',
  security: sessionSecurity,
  request: { body: jsonBody(RecordUnplannedDepositRequest) },
  responses: { 201: json(DepositResponse, 'The deposit, received'), ...sessionProblems('unsafe', 'not-found') },
});

export function recordUnplannedDeposit(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'deposit.record', c.req.valid('json'));
    const deposit = await database.transaction(async (tx) => {
      const { id } = await recordStoredDeposit(tx, actor, input);
      return getDeposit(tx, actor, id);
    });
    return respond(c, DepositResponse, deposit, 201);
  });
}
