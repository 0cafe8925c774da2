import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { enterFigure as enterStoredFigure } from '@pressdesk/core/oversight';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ManualFigureResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Words } from '../deposits/deposit-requests.ts';
import { ReportQuery, scopeOf } from './report-requests.ts';

const EnterFigureRequest = ReportQuery.extend({
  indicator: z.string().max(60),
  value: z.number().min(0).max(1e12),
  note: Words.default(''),
}).openapi('EnterFigureRequest');

const route = createRoute({
  operationId: 'enterFigure',
  tags: ['reports'],
  summary: 'Enter a figure the system can’t know, for a period and a place; the newest one counts',
  method: 'post',
  path: '/api/reports/figures',
  security: sessionSecurity,
  request: { body: jsonBody(EnterFigureRequest) },
  responses: { 201: json(ManualFigureResponse, 'The figure'), ...sessionProblems('unsafe', 'not-found') },
});

export function enterFigure(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { indicator, value, note, ...query } = c.req.valid('json');
    const input = authorize(actor, 'report.manage', { ...scopeOf(query), indicator, value, note });
    const figure = await database.transaction((tx) => enterStoredFigure(tx, actor, input));
    return respond(c, ManualFigureResponse, figure, 201);
  });
}
