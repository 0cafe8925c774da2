import { createRoute } from '@hono/zod-openapi';
import { listLicences as listStoredLicences } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { LicenceListItem, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { authorizeList } from '../own-lists.ts';
import { LicenceFilter } from './licence-filter.ts';

const LicencePage = pageOf(LicenceListItem).openapi('LicencePage');

const route = createRoute({
  operationId: 'listLicences',
  tags: ['licences'],
  summary: 'Licences, the one issued last first; a publisher’s person sees their own publisher’s',
  method: 'get',
  path: '/api/licences',
  security: sessionSecurity,
  request: { query: PageQuery.extend(LicenceFilter.shape) },
  responses: {
    200: json(LicencePage, 'A page of licences'),
    ...sessionProblems('safe', 'invalid-cursor', 'not-found'),
  },
});

export function listLicences(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorizeList(actor, 'licence.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredLicences(tx, actor, query));
    return respond(c, LicencePage, page);
  });
}
