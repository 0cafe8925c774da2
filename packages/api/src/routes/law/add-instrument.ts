import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { addInstrument as addStoredInstrument, getInstrument } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { InstrumentResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { AddInstrumentRequest } from './catalogue-requests.ts';
import { toInstrumentResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'addInstrument',
  tags: ['law'],
  summary: 'Enter an instrument with its first version',
  method: 'post',
  path: '/api/law/instruments',
  security: sessionSecurity,
  request: { body: jsonBody(AddInstrumentRequest) },
  responses: { 201: json(InstrumentResponse, 'The new instrument'), ...sessionProblems('unsafe', 'duplicate') },
});

export function addInstrument(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'law.manage', c.req.valid('json'));
    const instrument = await database.transaction(async (tx) => {
      const { code } = await addStoredInstrument(tx, actor, input);
      return getInstrument(tx, code);
    });
    return respond(c, InstrumentResponse, toInstrumentResponse(actor, instrument), 201);
  });
}
