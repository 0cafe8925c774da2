import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { previewDay } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, MovedClocksResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { DayRequest, toMovedClocks } from './calendar-response.ts';

const PreviewCalendarDayRequest = z
  .discriminatedUnion('change', [
    DayRequest.extend({ change: z.literal('propose') }),
    z.object({ change: z.literal('withdraw'), dayId: Id }),
  ])
  .openapi('PreviewCalendarDayRequest');

const route = createRoute({
  operationId: 'previewCalendarDay',
  tags: ['law'],
  summary: 'Which open deadlines a change of the calendar would move; nothing is stored',
  method: 'post',
  path: '/api/law/calendar/preview',
  security: sessionSecurity,
  request: { body: jsonBody(PreviewCalendarDayRequest) },
  responses: {
    200: json(MovedClocksResponse, 'The deadlines that would move'),
    ...sessionProblems('unsafe', 'not-found', 'duplicate'),
  },
});

export function previewCalendarDay(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const change = authorize(c.get('actor'), 'law.manage', c.req.valid('json'));
    const moved = await database.transaction(async (tx) => toMovedClocks(tx, await previewDay(tx, change)));
    return respond(c, MovedClocksResponse, moved);
  });
}
