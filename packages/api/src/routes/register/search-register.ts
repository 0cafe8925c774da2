import { createRoute, z } from '@hono/zod-openapi';
import { searchRegister as searchStoredRegister } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, problems, respond } from '../../responses.ts';
import { LegalStatus, PageQuery, pageOf, RegisterListItem } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const RegisterPage = pageOf(RegisterListItem).openapi('RegisterPage');

const route = createRoute({
  operationId: 'searchRegister',
  tags: ['register'],
  summary: 'The public register, newest licences first; needs no session',
  method: 'get',
  path: '/api/register/licences',
  request: {
    query: PageQuery.extend({
      q: z.string().max(200).optional(),
      procedure: z.string().max(20).optional(),
      status: LegalStatus.optional(),
    }),
  },
  responses: { 200: json(RegisterPage, 'A page of the register'), ...problems('invalid-cursor') },
});

export function searchRegister(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const page = await database.transaction((tx) => searchStoredRegister(tx, c.req.valid('query')));
    c.header('Cache-Control', 'public, max-age=60');
    return respond(c, RegisterPage, page);
  });
}
