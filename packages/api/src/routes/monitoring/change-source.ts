import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getSource, Source, updateSource } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { SourceResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, line, RowVersion } from '../parameters.ts';
import { IntervalSeconds } from './add-source.ts';
import { toSourceResponse } from './source-response.ts';

const ChangeSourceRequest = z
  .object({
    rowVersion: RowVersion,
    enabled: z.boolean().optional(),
    intervalSeconds: IntervalSeconds.optional(),
    name: line(300).optional(),
    local: z.boolean().optional(),
  })
  .openapi('ChangeSourceRequest');

const route = createRoute({
  operationId: 'changeSource',
  tags: ['monitoring'],
  summary: 'Change a source, or switch it on or off',
  method: 'patch',
  path: '/api/sources/{id}',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ChangeSourceRequest) },
  responses: {
    200: json(SourceResponse, 'The source as it is now'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict'),
  },
});

export function changeSource(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'source.manage', c.req.valid('param'));
    const source = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Source, { id }), 'source');
      await updateSource(tx, actor, authorize(actor, 'source.manage', found), c.req.valid('json'));
      return getSource(tx, id);
    });
    return respond(c, SourceResponse, toSourceResponse(actor, source));
  });
}
