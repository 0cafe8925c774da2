import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { json, respond } from '../../responses.ts';

const HealthResponse = z.object({ status: z.literal('alive') }).openapi('Health');

const route = createRoute({
  operationId: 'readHealth',
  tags: ['system'],
  summary: 'Whether the process is alive',
  method: 'get',
  path: '/healthz',
  responses: { 200: json(HealthResponse, 'It is') },
});

export function readHealth(app: App): void {
  app.openapi(route, (c) => respond(c, HealthResponse, { status: 'alive' }));
}
