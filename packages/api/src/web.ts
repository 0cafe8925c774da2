import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { App } from './context.ts';

const keptForGood = 'public, max-age=31536000, immutable';

export const webBuildDir = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * Serves the web build: files under their names, and `index.html` for every other address a person can type, because
 * the web reads the address itself. Files under /assets have a hash in their name, so browsers keep them for a year.
 */
export function serveWeb(app: App, webDir: string): void {
  const isApp = (path: string) => path !== '/api' && !path.startsWith('/api/');
  if (existsSync(webDir)) {
    const serve = serveStatic({ root: webDir });
    app.get('*', async (c, next) => {
      if (!isApp(c.req.path)) return next();
      const file = await serve(c, async () => undefined);
      if (!(file instanceof Response)) return next();
      file.headers.set('Cache-Control', c.req.path.startsWith('/assets/') ? keptForGood : 'no-cache');
      return file;
    });
  }
  app.get('*', async (c, next) => {
    // A name with an ending is a file that isn't there, not an address of the web.
    if (!isApp(c.req.path) || /\.\w+$/.test(c.req.path)) return next();
    c.header('Cache-Control', 'no-cache');
    const page = await readFile(join(webDir, 'index.html'), 'utf8').catch(() => null);
    return page === null ? c.html(notBuiltPage, 503) : c.html(page);
  });
}

const notBuiltPage = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pressdesk</title>
<h1>Giao diện chưa được dựng</h1>
<p>Máy chủ đang chạy, nhưng chưa có bản dựng của giao diện web. Hãy chạy <code>npm start</code> ở thư mục gốc.</p>
<p lang="en">The server is running, but the web has not been built yet. Run <code>npm start</code> in the root folder.</p>
</html>
`;
