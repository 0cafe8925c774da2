import type { Auth } from '@pressdesk/core/identity';
import { DomainError } from '@pressdesk/core/platform';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../context.ts';

/** The only paths under /api that answer without a session. */
const publicRoutes = [
  { method: 'POST', path: /^\/api\/session$/ },
  { method: 'GET', path: /^\/api\/register\/(?:keys|licences(?:\/[\w-]+)?)$/ },
  { method: 'GET', path: /^\/api\/openapi\.json$/ },
  { method: 'GET', path: /^\/api\/reference(?:\/[\w.-]+)*$/ },
];

/**
 * Lets nobody through without a session, unknown paths included, and leaves who it is in `actor`.
 * @throws DomainError `not-signed-in`
 */
export function session(auth: Auth): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (publicRoutes.some((route) => route.method === c.req.method && route.path.test(c.req.path))) return next();
    const actor = await auth.actorOf(c.req.raw.headers);
    if (!actor) throw new DomainError('not-signed-in', 'Sign in first.');
    c.set('actor', actor);
    c.header('Cache-Control', 'no-store');
    return next();
  };
}
