import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { CalendarDay, confirmDay } from '@pressdesk/core/law';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CalendarChangeResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { DecisionRequest, Reason, toCalendarChange } from './calendar-response.ts';

const ConfirmCalendarDayRequest = z
  .object({
    rowVersion: RowVersion,
    /** What the day rests on; null keeps what it has. */
    decision: DecisionRequest.nullable().default(null),
    reason: Reason,
  })
  .openapi('ConfirmCalendarDayRequest');

const route = createRoute({
  operationId: 'confirmCalendarDay',
  tags: ['law'],
  summary: 'Confirm a day that somebody else proposed; it is official from then on',
  method: 'post',
  path: '/api/law/calendar/days/{id}/confirm',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ConfirmCalendarDayRequest) },
  responses: {
    200: json(CalendarChangeResponse, 'The confirmed day and the deadlines it moved'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function confirmCalendarDay(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'law.confirm', c.req.valid('param'));
    const answer = await database.transaction(async (tx) => {
      const day = requireFound(await tx.em.findOne(CalendarDay, { id }), 'day of the calendar');
      const change = await confirmDay(tx, actor, authorize(actor, 'law.confirm', day), c.req.valid('json'));
      return toCalendarChange(tx, actor, change);
    });
    return respond(c, CalendarChangeResponse, answer);
  });
}
