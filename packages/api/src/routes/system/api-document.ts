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
  // Made at the first request, when every route is there; it stays the same as long as the process runs.
  let document: ReturnType<typeof describeApi> | null = null;
  app.openapi(route, (c) => {
    document ??= describeApi(app);
    return c.json({ ...document }, 200);
  });
}
