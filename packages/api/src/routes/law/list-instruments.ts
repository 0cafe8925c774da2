import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listInstruments as listStoredInstruments } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { InstrumentResponse, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toInstrumentResponse } from './catalogue-responses.ts';

const InstrumentPage = pageOf(InstrumentResponse).openapi('LawInstrumentPage');

const route = createRoute({
  operationId: 'listInstruments',
  tags: ['law'],
  summary: 'Laws, decrees and circulars of the catalogue, those of the latest year first',
  method: 'get',
  path: '/api/law/instruments',
  security: sessionSecurity,
  request: { query: PageQuery },
  responses: { 200: json(InstrumentPage, 'A page of instruments'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listInstruments(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'law.read', c.req.valid('query'));
    const { items, nextCursor } = await database.transaction((tx) => listStoredInstruments(tx, query));
    return respond(c, InstrumentPage, {
      items: items.map((instrument) => toInstrumentResponse(actor, instrument)),
      nextCursor,
    });
  });
}
