import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { addDepositSchedule as addStoredSchedule, getDepositSchedule } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DepositBasis, DepositScheduleResponse, DueTime, Id, LegalDay, Release } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';

const AddDepositScheduleRequest = z
  .object({
    outletId: Id,
    licenceId: Id.nullable().default(null),
    release: Release,
    copies: z.int().min(1).max(100),
    dueTime: DueTime.nullable(),
    daysBefore: z.int().min(0).max(365).default(0),
    basis: DepositBasis.extend({ text: line(500) }),
    validFrom: LegalDay,
    validTo: LegalDay.nullable().default(null),
  })
  .openapi('AddDepositScheduleRequest');

const route = createRoute({
  operationId: 'addDepositSchedule',
  tags: ['deposits'],
  summary: 'Enter when an outlet brings out issues and what it deposits; the next fortnight is expected at once',
  method: 'post',
  path: '/api/deposit-schedules',
  security: sessionSecurity,
  request: { body: jsonBody(AddDepositScheduleRequest) },
  responses: { 201: json(DepositScheduleResponse, 'The schedule'), ...sessionProblems('unsafe', 'not-found') },
});

export function addDepositSchedule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'deposit.record', c.req.valid('json'));
    const schedule = await database.transaction(async (tx) => {
      const { id } = await addStoredSchedule(tx, actor, input);
      return getDepositSchedule(tx, id);
    });
    return respond(c, DepositScheduleResponse, schedule, 201);
  });
}
