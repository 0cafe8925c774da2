import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { findDossier, getDossierView, saveDossier as saveStoredDossier } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Answers, Applicant, DossierResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { SeenRequest } from './dossier-action.ts';

const SaveDossierRequest = SeenRequest.extend({ answers: Answers, applicant: Applicant }).openapi('SaveDossierRequest');

const route = createRoute({
  operationId: 'saveDossier',
  tags: ['dossiers'],
  summary: 'Keep a draft as it stands on the screen; what is wrong in it is kept too, and named as missing',
  method: 'patch',
  path: '/api/dossiers/{id}',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(SaveDossierRequest) },
  responses: {
    200: json(DossierResponse, 'The dossier as it is now'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function saveDossier(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const input = c.req.valid('json');
    const dossier = await database.transaction(async (tx) => {
      const allowed = authorize(actor, 'dossier.file', await findDossier(tx, id));
      await saveStoredDossier(tx, actor, allowed, input);
      return getDossierView(tx, actor, id);
    });
    return respond(c, DossierResponse, dossier);
  });
}
