import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../context.ts';

/**
 * Headers for every answer. Scripts come from our own files only; styles may stand in attributes, because the
 * component library writes them there. HSTS is only sent where the site is reached by https. What a handler says itself
 * of framing and loading, as for a file somebody handed in, stands.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler<AppEnv> {
  const usual = usualHeaders(publicUrl);
  return async (c, next) => {
    const own = new Map<string, string>();
    await usual(c, async () => {
      await next();
      for (const name of ['Content-Security-Policy', 'X-Frame-Options']) {
        const value = c.res.headers.get(name);
        if (value !== null) own.set(name, value);
      }
    });
    for (const [name, value] of own) c.res.headers.set(name, value);
  };
}

function usualHeaders(publicUrl: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: publicUrl.startsWith('https://'),
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
