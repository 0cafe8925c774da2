import { createRoute, z } from '@hono/zod-openapi';
import { readCaseCalendar as readStoredCalendar } from '@pressdesk/core/enforcement';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { CaseCalendarResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';

const route = createRoute({
  operationId: 'readCaseCalendar',
  tags: ['cases'],
  summary: 'A month of dates: what falls due in which case, and the last lawful days',
  method: 'get',
  path: '/api/cases/calendar',
  security: sessionSecurity,
  request: {
    query: z.object({
      month: z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, 'a month such as 2026-11'),
    }),
  },
  responses: {
    200: json(CaseCalendarResponse, 'The days that have something'),
    ...sessionProblems('safe', 'not-found'),
  },
});

export function readCaseCalendar(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    authorizeList(actor, 'case.read', {});
    const { month } = c.req.valid('query');
    const calendar = await database.transaction((tx) => readStoredCalendar(tx, actor, month));
    return respond(c, CaseCalendarResponse, calendar);
  });
}
