import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { json, respond } from '../../responses.ts';
import type { Services } from '../../services.ts';

const State = z.enum(['ok', 'unreachable']);

const ReadinessResponse = z
  .object({
    ready: z.boolean(),
    parts: z.object({ database: State, jobs: z.enum(['ok', 'unreachable', 'none']), search: State }),
  })
  .openapi('Readiness');

const route = createRoute({
  operationId: 'readReadiness',
  tags: ['system'],
  summary: 'Whether everything a request needs is in reach, and what isn’t',
  method: 'get',
  path: '/readyz',
  responses: {
    200: json(ReadinessResponse, 'Requests are answered; `parts` says what is answered for by another part'),
    503: json(ReadinessResponse, 'The database or the job queue is out of reach'),
  },
});

/** What doesn't answer within this time counts as unreachable. */
const limitMs = 3_000;

export function readReadiness(app: App, { database, jobs, search }: Services): void {
  app.openapi(route, async (c) => {
    const [databaseState, jobState, searchState] = await Promise.all([
      stateOf(async () => (await database.transaction((tx) => tx.sql('select 1'))).length === 1),
      jobs ? stateOf(async () => Array.isArray(await jobs.counts())) : ('none' as const),
      stateOf(() => search.health()),
    ]);
    const parts = { database: databaseState, jobs: jobState, search: searchState };
    // While Meilisearch is away PostgreSQL answers in its place, so that alone is no reason to send requests elsewhere.
    const ready = databaseState !== 'unreachable' && jobState !== 'unreachable';
    return respond(c, ReadinessResponse, { ready, parts }, ready ? 200 : 503);
  });
}

async function stateOf(check: () => Promise<boolean>): Promise<'ok' | 'unreachable'> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), limitMs);
  try {
    return (await Promise.race([check(), late.promise])) ? 'ok' : 'unreachable';
  } catch {
    return 'unreachable';
  } finally {
    clearTimeout(timer);
  }
}
