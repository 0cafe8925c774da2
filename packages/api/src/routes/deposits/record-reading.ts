import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getDeposit, readDeposit } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositResponse, ReadingResult } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { Words } from './deposit-requests.ts';

const RecordReadingRequest = z
  .object({ rowVersion: RowVersion, result: ReadingResult, finding: Words.default('') })
  .openapi('RecordReadingRequest');

const route = createRoute({
  operationId: 'recordReading',
  tags: ['deposits'],
  summary: 'Note that one has read an issue; what one found goes to the review desk',
  method: 'post',
  path: '/api/deposits/{id}/reading',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(RecordReadingRequest) },
  responses: {
    200: json(DepositResponse, 'The deposit, read'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function recordReading(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'deposit.record', c.req.valid('param'));
    const deposit = await database.transaction(async (tx) => {
      await readDeposit(tx, actor, subject, c.req.valid('json'));
      return getDeposit(tx, actor, subject.id);
    });
    return respond(c, DepositResponse, deposit);
  });
}
