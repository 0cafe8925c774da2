import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getInstrument, Instrument, reviseInstrument as reviseStoredInstrument } from '@pressdesk/core/law';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { InstrumentResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { CodeParam, ReviseInstrumentRequest } from './catalogue-requests.ts';
import { toInstrumentResponse } from './catalogue-responses.ts';

const route = createRoute({
  operationId: 'reviseInstrument',
  tags: ['law'],
  summary: 'Give an instrument a new version: amended, ended, or its dates became known',
  method: 'post',
  path: '/api/law/instruments/{code}/versions',
  security: sessionSecurity,
  request: { params: CodeParam, body: jsonBody(ReviseInstrumentRequest) },
  responses: {
    201: json(InstrumentResponse, 'The instrument with its new version'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict'),
  },
});

export function reviseInstrument(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { code } = authorize(actor, 'law.manage', c.req.valid('param'));
    const instrument = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Instrument, { code }), 'instrument');
      await reviseStoredInstrument(tx, actor, authorize(actor, 'law.manage', found), c.req.valid('json'));
      return getInstrument(tx, code);
    });
    return respond(c, InstrumentResponse, toInstrumentResponse(actor, instrument), 201);
  });
}
