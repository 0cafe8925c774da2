import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from '../../context.ts';
import { csrfHeader } from '../../middleware/csrf.ts';

/**
 * The API's reference page at /api/reference: the OpenAPI document shown by Swagger UI. Everything it loads is served
 * from here, so that it works without another host and under a policy that allows no inline script.
 */
export function readReference(app: App): void {
  app.get('/api/reference', (c) => c.html(page));
  app.get('/api/reference/start.js', (c) => c.body(startScript, 200, { 'Content-Type': 'text/javascript' }));
  serveAsset(app, import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'), 'text/javascript');
  serveAsset(app, import.meta.resolve('swagger-ui-dist/swagger-ui.css'), 'text/css');
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pressdesk API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/reference/swagger-ui.css">
</head>
<body>
<div id="reference"></div>
<script src="/api/reference/swagger-ui-bundle.js"></script>
<script src="/api/reference/start.js"></script>
</body>
</html>
`;

const startScript = `SwaggerUIBundle({
  dom_id: '#reference',
  url: '/api/openapi.json',
  validatorUrl: null,
  docExpansion: 'list',
  requestInterceptor(request) {
    request.headers['${csrfHeader}'] = '1';
    return request;
  },
});
`;

/** Serves a file under its own name. */
function serveAsset(app: App, url: string, type: string): void {
  const path = fileURLToPath(url);
  app.get(`/api/reference/${basename(path)}`, async (c) =>
    c.body(await readFile(path), 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=86400' }),
  );
}
