import type { App } from './context.ts';
import { csrfHeader } from './middleware/csrf.ts';

/** The OpenAPI 3.1 document of every route the app has. */
export function describeApi(app: App) {
  const document = app.getOpenAPI31Document({
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
  const parameters = { ...document.components?.parameters, Csrf: csrfParameter };
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of [path.post, path.put, path.patch, path.delete]) {
      if (operation) operation.parameters = [...(operation.parameters ?? []), csrfReference];
    }
  }
  return { ...document, components: { ...document.components, parameters } };
}

/** What every unsafe request carries; it is checked for all of them in one place, so no route declares it. */
const csrfParameter = {
  name: csrfHeader,
  in: 'header' as const,
  required: true,
  schema: { type: 'string' as const, enum: ['1'] },
  description: 'Shows that the request comes from a program that may send it, not from another site’s form.',
};

const csrfReference = { $ref: '#/components/parameters/Csrf' };
