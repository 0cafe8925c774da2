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
    200: json(ReadinessResponse, 'Everything is in reach'),
    503: json(ReadinessResponse, 'Something isn’t; `parts` says what'),
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
    const ready = !Object.values(parts).includes('unreachable');
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
