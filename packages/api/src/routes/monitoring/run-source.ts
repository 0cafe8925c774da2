import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { runSource as runStoredSource, Source } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';

const RunSourceResponse = z
  .object({
    /** Null when the source is waiting to be read, or being read, already. */
    jobId: z.string().nullable(),
  })
  .openapi('SourceRun');

const route = createRoute({
  operationId: 'runSource',
  tags: ['monitoring'],
  summary: 'Have a source read now',
  method: 'post',
  path: '/api/sources/{id}/run',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 202: json(RunSourceResponse, 'It will be read'), ...sessionProblems('unsafe', 'not-found') },
});

export function runSource(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'source.run', c.req.valid('param'));
    const jobId = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Source, { id }), 'source');
      return runStoredSource(tx, actor, authorize(actor, 'source.run', found));
    });
    return respond(c, RunSourceResponse, { jobId }, 202);
  });
}
