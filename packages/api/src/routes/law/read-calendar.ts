import { createRoute, z } from '@hono/zod-openapi';
import { authorize, may } from '@pressdesk/core/identity';
import {
  calendarYears,
  countWorkingDays,
  listCalendarDays,
  readCalendar as readWorkingCalendar,
} from '@pressdesk/core/law';
import { officeDay } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { WorkingCalendarResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toCalendarDayResponse } from './calendar-response.ts';

export const CalendarQuery = z.object({
  /** This year, unless said otherwise. */
  year: z.coerce.number().int().min(2000).max(2099).optional(),
});

const route = createRoute({
  operationId: 'readCalendar',
  tags: ['law'],
  summary: 'The working calendar of a year: holidays, days off in place of others, make-up working days',
  method: 'get',
  path: '/api/law/calendar',
  security: sessionSecurity,
  request: { query: CalendarQuery },
  responses: { 200: json(WorkingCalendarResponse, 'The calendar'), ...sessionProblems('safe') },
});

export function readCalendar(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'law.read', c.req.valid('query'));
    const answer = await database.transaction(async (tx) => {
      const year = query.year ?? officeDay(tx.clock.now()).year;
      const calendar = await readWorkingCalendar(tx);
      const days = await listCalendarDays(tx, year);
      return {
        year,
        version: calendar.version,
        years: await calendarYears(tx),
        workingDays: countWorkingDays(calendar, year),
        days: days.map((day) => toCalendarDayResponse(actor, day)),
        actions: may(actor, 'law.manage') ? ['propose'] : [],
      };
    });
    return respond(c, WorkingCalendarResponse, answer);
  });
}
