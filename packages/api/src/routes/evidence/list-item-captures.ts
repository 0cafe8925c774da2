import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getItem } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { ItemCapturesResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const route = createRoute({
  operationId: 'listItemCaptures',
  tags: ['evidence'],
  summary: 'The captured pages of an item, to take one into a case; the newest version first',
  method: 'get',
  path: '/api/items/{id}/captures',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(ItemCapturesResponse, 'Its captures'), ...sessionProblems('safe', 'not-found') },
});

export function listItemCaptures(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { id } = authorize(c.get('actor'), 'evidence.handle', c.req.valid('param'));
    const { versions } = await database.transaction((tx) => getItem(tx, id));
    const items = versions.flatMap(({ id: versionId, number: versionNumber, title, capture }) => {
      if (!capture) return [];
      const { id: captureId, url, fetchedAt, sha256 } = capture;
      return [{ captureId, versionId, versionNumber, title, url, fetchedAt, sha256 }];
    });
    return respond(c, ItemCapturesResponse, { items });
  });
}
