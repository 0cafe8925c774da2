import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { proposeDay } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CalendarChangeResponse, CalendarDayStatus, LawConfidence } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { DayRequest, DecisionRequest, Reason, toCalendarChange } from './calendar-response.ts';

const ProposeCalendarDayRequest = DayRequest.extend({
  status: CalendarDayStatus,
  decision: DecisionRequest.nullable(),
  confidence: LawConfidence,
  reason: Reason,
}).openapi('ProposeCalendarDayRequest');

const route = createRoute({
  operationId: 'proposeCalendarDay',
  tags: ['law'],
  summary: 'Enter a day into the working calendar; open deadlines over it move at once',
  method: 'post',
  path: '/api/law/calendar/days',
  security: sessionSecurity,
  request: { body: jsonBody(ProposeCalendarDayRequest) },
  responses: {
    201: json(CalendarChangeResponse, 'The new day and the deadlines it moved'),
    ...sessionProblems('unsafe', 'duplicate'),
  },
});

export function proposeCalendarDay(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'law.manage', c.req.valid('json'));
    const answer = await database.transaction(async (tx) =>
      toCalendarChange(tx, actor, await proposeDay(tx, actor, input)),
    );
    return respond(c, CalendarChangeResponse, answer, 201);
  });
}
