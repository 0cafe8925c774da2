import { createRoute, z } from '@hono/zod-openapi';
import { boardOfDossiers } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { DossierListItem } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';
import { DossierFilter } from './dossier-filter.ts';

const DossierBoardResponse = z
  .object({
    /** In the order of a dossier’s way; `items` are the most urgent 20 of `count`. */
    columns: z.array(z.object({ key: z.string(), count: z.int(), items: z.array(DossierListItem) })),
  })
  .openapi('DossierBoard');

const route = createRoute({
  operationId: 'readDossierBoard',
  tags: ['dossiers'],
  summary: 'Open dossiers by where they are',
  method: 'get',
  path: '/api/dossiers/board',
  security: sessionSecurity,
  request: { query: DossierFilter },
  responses: { 200: json(DossierBoardResponse, 'The board'), ...sessionProblems('safe', 'not-found') },
});

export function readDossierBoard(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const filter = authorizeList(actor, 'dossier.read', c.req.valid('query'));
    const board = await database.transaction((tx) => boardOfDossiers(tx, actor, filter));
    return respond(c, DossierBoardResponse, board);
  });
}
