import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../../context.ts';
import { describeApi } from '../../openapi.ts';
import { json } from '../../responses.ts';

const ApiDocumentResponse = z.object({ openapi: z.string() }).loose().openapi('OpenApiDocument');

const route = createRoute({
  operationId: 'readApiDocument',
  tags: ['system'],
  summary: 'This API as an OpenAPI 3.1 document',
  method: 'get',
  path: '/api/openapi.json',
  responses: { 200: json(ApiDocumentResponse, 'The document') },
});

export function readApiDocument(app: App): void {
  app.openapi(route, (c) => c.json({ ...describeApi(app) }, 200));
}
