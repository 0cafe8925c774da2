import { DomainError } from '@pressdesk/core/platform';
import type { MiddlewareHandler } from 'hono';
import { csrf as originCheck } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../context.ts';

/** The header that no form and no other site can send without asking first. */
export const csrfHeader = 'x-pressdesk-csrf';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site could have made a browser send: the header must be there, an `Origin`
 * that is named must be ours, and what a form could have sent must name one (or `Sec-Fetch-Site: same-origin`).
 * @throws DomainError `csrf-refused`
 */
export function csrf(publicUrl: string): MiddlewareHandler<AppEnv> {
  const publicOrigin = new URL(publicUrl).origin;
  const isOurs = (origin: string, url: string) => origin === publicOrigin || origin === new URL(url).origin;
  const check = originCheck({ origin: (origin, c) => isOurs(origin, c.req.url) });
  return async (c, next) => {
    if (safeMethods.has(c.req.method)) return next();
    const origin = c.req.header('origin');
    if (c.req.header(csrfHeader) !== '1' || (origin !== undefined && !isOurs(origin, c.req.url))) throw refused();
    let passed = false;
    try {
      await check(c, async () => {
        passed = true;
      });
    } catch (error) {
      if (error instanceof HTTPException) throw refused();
      throw error;
    }
    if (passed) await next();
  };
}

function refused(): DomainError {
  return new DomainError('csrf-refused', `Send this request from the site itself, with the header ${csrfHeader}: 1.`);
}
