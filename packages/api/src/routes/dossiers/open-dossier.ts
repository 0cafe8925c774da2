import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getDossierView, openDossier as openStoredDossier } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Channel, DossierResponse, Id, Purpose } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const OpenDossierRequest = z
  .object({
    procedureCode: z.string().min(1).max(20),
    purpose: Purpose,
    publisherId: Id,
    outletId: Id.nullable().default(null),
    /** The licence it renews, changes or gives back. */
    licenceId: Id.nullable().default(null),
    channel: Channel,
  })
  .openapi('OpenDossierRequest');

const route = createRoute({
  operationId: 'openDossier',
  tags: ['dossiers'],
  summary: 'Begin a dossier: a draft, prefilled from the register and from the licence it is about',
  method: 'post',
  path: '/api/dossiers',
  security: sessionSecurity,
  request: { body: jsonBody(OpenDossierRequest) },
  responses: {
    201: json(DossierResponse, 'The draft'),
    ...sessionProblems('unsafe', 'not-found', 'invalid-transition', 'procedure-not-in-force'),
  },
});

export function openDossier(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'dossier.file', c.req.valid('json'));
    const dossier = await database.transaction(async (tx) => {
      const { id } = await openStoredDossier(tx, actor, input);
      return getDossierView(tx, actor, id);
    });
    return respond(c, DossierResponse, dossier, 201);
  });
}
