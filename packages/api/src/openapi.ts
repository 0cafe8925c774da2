import type { App } from './context.ts';
import { csrfHeader } from './middleware/csrf.ts';

/** The OpenAPI 3.1 document of every route the app has. */
export function describeApi(app: App) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Pressdesk',
      version: '0.1.0',
      description: [
        'Watching the output of registered outlets, reviewing what the rules flag, and keeping the record of it.',
        '',
        'Sign in with `POST /api/session`; the session is an httpOnly cookie. Every request that changes something',
        `needs the header \`${csrfHeader}: 1\`. Errors are problem details (RFC 9457); programs look at \`code\`.`,
        'Lists answer `{ items, nextCursor }`; hand `nextCursor` back as `cursor` for the next page.',
      ].join('\n'),
    },
    servers: [{ url: '/' }],
  });
}
