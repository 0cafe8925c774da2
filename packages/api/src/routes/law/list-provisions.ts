import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listProvisions as listStoredProvisions } from '@pressdesk/core/law';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import {
  CatalogueConfidence,
  LawProvisionResponse,
  LegalDay,
  PageQuery,
  ProvisionKind,
  pageOf,
} from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { Flag } from '../parameters.ts';
import { CatalogueCode } from './catalogue-requests.ts';
import { toProvisionResponse } from './catalogue-responses.ts';

/** What narrows the list. */
export const ProvisionFilter = z.object({
  /** Words that must all be there, with or without their accents. */
  q: z.string().max(200).optional(),
  /** Code of the instrument. */
  instrument: CatalogueCode.optional(),
  kind: ProvisionKind.optional(),
  confidence: CatalogueConfidence.optional(),
  /** Only what a person has confirmed, or what nobody has. */
  confirmed: Flag.optional(),
  /** Only what applies on this day, in the text of that day. */
  on: LegalDay.optional(),
});

const ProvisionPage = pageOf(LawProvisionResponse).openapi('LawProvisionPage');

const route = createRoute({
  operationId: 'listProvisions',
  tags: ['law'],
  summary: 'Provisions of law by instrument and place in it',
  method: 'get',
  path: '/api/law/provisions',
  security: sessionSecurity,
  request: { query: PageQuery.extend(ProvisionFilter.shape) },
  responses: { 200: json(ProvisionPage, 'A page of provisions'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listProvisions(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'law.read', c.req.valid('query'));
    const { items, nextCursor } = await database.transaction((tx) => listStoredProvisions(tx, query));
    return respond(c, ProvisionPage, {
      items: items.map((provision) => toProvisionResponse(actor, provision)),
      nextCursor,
    });
  });
}
