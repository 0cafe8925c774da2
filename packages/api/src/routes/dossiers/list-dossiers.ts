import { createRoute } from '@hono/zod-openapi';
import { listDossiers as listStoredDossiers } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DossierListItem, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';
import { DossierFilter, DossierOrder } from './dossier-filter.ts';

const DossierPage = pageOf(DossierListItem).openapi('DossierPage');

const route = createRoute({
  operationId: 'listDossiers',
  tags: ['dossiers'],
  summary: 'Dossiers, the newest or the most urgent first; a publisher’s person sees their own publisher’s',
  method: 'get',
  path: '/api/dossiers',
  security: sessionSecurity,
  request: { query: PageQuery.extend({ ...DossierFilter.shape, ...DossierOrder.shape }) },
  responses: {
    200: json(DossierPage, 'A page of dossiers'),
    ...sessionProblems('safe', 'invalid-cursor', 'not-found'),
  },
});

export function listDossiers(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorizeList(actor, 'dossier.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredDossiers(tx, actor, query));
    return respond(c, DossierPage, page);
  });
}
