import { createRoute, z } from '@hono/zod-openapi';
import { appointOffice as appointStored } from '@pressdesk/core/enforcement';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Id, LegalDay, OfficeResponse, OfficeTitle } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { line } from '../parameters.ts';
import { toOffice } from './office-response.ts';

const AppointOfficeRequest = z
  .object({
    userId: Id,
    title: OfficeTitle,
    validFrom: LegalDay,
    /** Without a last day it goes on until it is ended. */
    validTo: LegalDay.nullable().default(null),
    /** For a deputy: the director who delegates the power to sanction. */
    delegatedById: Id.nullable().default(null),
    /** Number and day of the appointment, or of the decision on delegation (MQĐ34). */
    document: line(500),
  })
  .openapi('AppointOfficeRequest');

const route = createRoute({
  operationId: 'appointOffice',
  tags: ['offices'],
  summary: 'Record who holds an office with powers, from when, by which document or delegation',
  method: 'post',
  path: '/api/offices',
  security: sessionSecurity,
  request: { body: jsonBody(AppointOfficeRequest) },
  responses: { 201: json(OfficeResponse, 'The office'), ...sessionProblems('unsafe', 'duplicate') },
});

export function appointOffice(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'office.manage', c.req.valid('json'));
    const office = await database.transaction((tx) => appointStored(tx, actor, input));
    return respond(c, OfficeResponse, toOffice(office), 201);
  });
}
