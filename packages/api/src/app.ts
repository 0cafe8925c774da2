import { OpenAPIHono } from '@hono/zod-openapi';
import { systemIds } from '@pressdesk/core/platform';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { App, AppEnv } from './context.ts';
import { csrf } from './middleware/csrf.ts';
import { limitBody, limitTime } from './middleware/limits.ts';
import { handleNotFound } from './middleware/not-found.ts';
import { handleError, toInvalidInput } from './middleware/problem.ts';
import { requestLog } from './middleware/request-log.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { session } from './middleware/session.ts';
import { requireStorableText } from './middleware/storable-text.ts';
import { servePublicSite } from './public/register-site.ts';
import { registerRoutes } from './routes/index.ts';
import { publicUrlOf, type Services } from './services.ts';
import { serveWeb, webBuildDir } from './web.ts';

/**
 * The whole HTTP side: the API under /api, its health, and the web build for everything else.
 * @param options.webDir folder of the web build; only tests give another
 */
export function createApp(services: Services, options: { webDir?: string } = {}): App {
  const { log, config, auth } = services;
  const publicUrl = publicUrlOf(config);
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw toInvalidInput(result.error, result.target);
      requireStorableText(result.data);
    },
  });
  app.onError(handleError(log));
  app.use(requestId({ generator: () => systemIds.next(), limitLength: 64 }));
  app.use(requestLog(log));
  app.use(securityHeaders(publicUrl));
  app.use(compress());
  app.use('/api/*', limitTime(), csrf(publicUrl), session(auth), limitBody());

  registerRoutes(app, services);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: publicUrl.startsWith('https://') ? '__Secure-pressdesk.session_token' : 'pressdesk.session_token',
  });
  servePublicSite(app, services);
  serveWeb(app, options.webDir ?? webBuildDir);
  app.notFound(handleNotFound(app));
  return app;
}
