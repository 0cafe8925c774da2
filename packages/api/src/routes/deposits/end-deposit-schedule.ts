import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { endDepositSchedule as endStoredSchedule, getDepositSchedule } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositScheduleResponse, LegalDay } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';

const EndDepositScheduleRequest = z
  .object({ rowVersion: RowVersion, validTo: LegalDay })
  .openapi('EndDepositScheduleRequest');

const route = createRoute({
  operationId: 'endDepositSchedule',
  tags: ['deposits'],
  summary: 'End a schedule with a day; what it expected after that is expected no longer',
  method: 'post',
  path: '/api/deposit-schedules/{id}/end',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(EndDepositScheduleRequest) },
  responses: {
    200: json(DepositScheduleResponse, 'The schedule'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict'),
  },
});

export function endDepositSchedule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const subject = authorize(actor, 'deposit.record', c.req.valid('param'));
    const schedule = await database.transaction(async (tx) => {
      await endStoredSchedule(tx, actor, subject, c.req.valid('json'));
      return getDepositSchedule(tx, subject.id);
    });
    return respond(c, DepositScheduleResponse, schedule);
  });
}
