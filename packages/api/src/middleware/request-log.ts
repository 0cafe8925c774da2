import type { Logger } from '@pressdesk/core/platform';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../context.ts';

/** One line a request: what was asked (without the query, which may hold names), the answer, how long it took. */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startMs = performance.now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status,
      tookMs: Math.round(performance.now() - startMs),
      userId: c.get('actor')?.id,
    };
    if (status >= 500) log.error(line, 'request');
    else if (isProbe(c.req.path)) log.debug(line, 'request');
    else log.info(line, 'request');
  };
}

/** What a supervisor asks every few seconds. */
function isProbe(path: string): boolean {
  return path === '/healthz' || path === '/readyz';
}
