import { createRoute } from '@hono/zod-openapi';
import { summariseDossiers } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DossierSummaryResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';

const route = createRoute({
  operationId: 'readDossierSummary',
  tags: ['dossiers'],
  summary: 'Open dossiers in numbers: late, due today and soon, waiting for somebody; late ones by person and step',
  method: 'get',
  path: '/api/dossiers/summary',
  security: sessionSecurity,
  responses: { 200: json(DossierSummaryResponse, 'The numbers'), ...sessionProblems('safe', 'not-found') },
});

export function readDossierSummary(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    authorizeList(actor, 'dossier.read', {});
    const summary = await database.transaction((tx) => summariseDossiers(tx, actor));
    return respond(c, DossierSummaryResponse, summary);
  });
}
