import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { type ClockEvent, computeDeadline as computeLegalDeadline, readCalendar } from '@pressdesk/core/law';
import { officeTimeZone } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DeadlineResponse, LawConfidence, PeriodUnit } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Day } from './calendar-response.ts';

/** An hour where the office is. */
const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour as HH:MM');

const amount = z.int().min(1).max(400);

/** Longer than any law’s, and short enough that every date has four digits of a year. */
const isBounded = (period: { amount: number; unit: string }) => period.unit !== 'year' || period.amount <= 50;
const bounded = { path: ['amount'], message: '50 years at most' };

/** When something happened where the office is; without an hour, at the beginning of the office's day. */
const Moment = z.object({ on: Day, time: Hour.nullable().default(null) });

const ComputeDeadlineRequest = z
  .object({
    rule: z
      .object({
        amount,
        unit: PeriodUnit,
        /** What is received later, or on a day off, counts as received on the next working day. */
        cutOff: Hour.nullable().default(null),
        firstDay: z.enum(['day-after', 'same-day']).default('day-after'),
        /** Whether a last day that is off moves to the next working day. */
        rollForward: z.boolean().default(true),
        /** The article it comes from. */
        source: z.string().trim().max(500).default(''),
        confidence: LawConfidence.default('D'),
      })
      .refine(isBounded, bounded),
    start: Moment,
    /** What happened afterwards; of two on one day the one given first came first, unless their hours say otherwise. */
    events: z
      .array(
        z.discriminatedUnion('type', [
          Moment.extend({ type: z.enum(['pause', 'resume', 'restart', 'finish']) }),
          Moment.extend({ type: z.literal('extend'), amount, unit: PeriodUnit }).refine(isBounded, bounded),
        ]),
      )
      .max(30)
      .default([]),
  })
  .openapi('ComputeDeadlineRequest');

const route = createRoute({
  operationId: 'computeDeadline',
  tags: ['law'],
  summary: 'Compute a deadline by a rule and the working calendar, with an explanation; nothing is stored',
  method: 'post',
  path: '/api/law/deadline',
  security: sessionSecurity,
  request: { body: jsonBody(ComputeDeadlineRequest) },
  responses: { 200: json(DeadlineResponse, 'The deadline'), ...sessionProblems('unsafe', 'invalid-transition') },
});

export function computeDeadline(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const input = authorize(c.get('actor'), 'law.read', c.req.valid('json'));
    const calendar = await database.transaction((tx) => readCalendar(tx));
    const deadline = computeLegalDeadline(input.rule, toEvents(input), calendar);
    return respond(c, DeadlineResponse, { ...deadline, calendarVersion: calendar.version });
  });
}

type Input = z.infer<typeof ComputeDeadlineRequest>;

const beginOfWork = '08:00';

function toEvents({ start, events }: Input): ClockEvent[] {
  const hours = new Map<string, string>();
  const instantOf = ({ on, time }: Input['start']) => {
    const hour = time ?? hours.get(on) ?? beginOfWork;
    hours.set(on, hour);
    return Temporal.PlainDateTime.from(`${on}T${hour}`).toZonedDateTime(officeTimeZone).toInstant();
  };
  return [
    { type: 'start', at: instantOf(start) },
    ...events.map((event, index): ClockEvent => {
      const at = instantOf(event);
      if (event.type !== 'extend') return { type: event.type, at };
      return { type: 'extend', at, extensionId: String(index), amount: event.amount, unit: event.unit };
    }),
  ];
}
