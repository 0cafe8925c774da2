import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { DomainError } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';

const JobsResponse = z
  .object({
    queues: z.array(z.object({ name: z.string(), queued: z.int(), active: z.int(), failed: z.int() })),
  })
  .openapi('Jobs');

const route = createRoute({
  operationId: 'listJobs',
  tags: ['system'],
  summary: 'How much work waits, runs and has failed, by queue',
  method: 'get',
  path: '/api/jobs',
  security: sessionSecurity,
  responses: { 200: json(JobsResponse, 'The queues'), ...sessionProblems('safe') },
});

export function listJobs(app: App, { jobs }: Services): void {
  app.openapi(route, async (c) => {
    authorize(c.get('actor'), 'job.read', null);
    if (!jobs) throw new DomainError('unavailable', 'This process has no job queue.');
    return respond(c, JobsResponse, { queues: await jobs.counts() });
  });
}
