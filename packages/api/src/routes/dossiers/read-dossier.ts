import { createRoute } from '@hono/zod-openapi';
import { getDossierView } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DossierResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { findReadable } from './find-readable.ts';

const route = createRoute({
  operationId: 'readDossier',
  tags: ['dossiers'],
  summary: 'A dossier with its form, files, clocks, papers and what its reader may do',
  method: 'get',
  path: '/api/dossiers/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(DossierResponse, 'The dossier'), ...sessionProblems('safe', 'not-found') },
});

export function readDossier(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = c.req.valid('param');
    const dossier = await database.transaction(async (tx) => {
      await findReadable(tx, actor, id);
      return getDossierView(tx, actor, id);
    });
    return respond(c, DossierResponse, dossier);
  });
}
