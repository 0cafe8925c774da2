import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { CalendarDay, withdrawDay } from '@pressdesk/core/law';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CalendarChangeResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, line, RowVersion } from '../parameters.ts';
import { toCalendarChange } from './calendar-response.ts';

const WithdrawCalendarDayRequest = z
  .object({ rowVersion: RowVersion, reason: line(1000) })
  .openapi('WithdrawCalendarDayRequest');

const route = createRoute({
  operationId: 'withdrawCalendarDay',
  tags: ['law'],
  summary: 'Take a day out of the working calendar; open deadlines over it move back',
  method: 'post',
  path: '/api/law/calendar/days/{id}/withdraw',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(WithdrawCalendarDayRequest) },
  responses: {
    200: json(CalendarChangeResponse, 'The withdrawn day and the deadlines it moved'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function withdrawCalendarDay(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'law.manage', c.req.valid('param'));
    const answer = await database.transaction(async (tx) => {
      const day = requireFound(await tx.em.findOne(CalendarDay, { id }), 'day of the calendar');
      const change = await withdrawDay(tx, actor, authorize(actor, 'law.manage', day), c.req.valid('json'));
      return toCalendarChange(tx, actor, change);
    });
    return respond(c, CalendarChangeResponse, answer);
  });
}
