import { createRoute, z } from '@hono/zod-openapi';
import { publicLicence } from '@pressdesk/core/licensing';
import type { App } from '../../context.ts';
import { json, problems, respond } from '../../responses.ts';
import { LegalDay, RegisterEntryResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const route = createRoute({
  operationId: 'readRegisterEntry',
  tags: ['register'],
  summary: 'One licence of the public register, today or on a day; needs no session',
  method: 'get',
  path: '/api/register/licences/{publicId}',
  request: {
    params: z.object({ publicId: z.string().max(40) }),
    query: z.object({ on: LegalDay.optional(), version: z.coerce.number().int().min(1).max(100_000).optional() }),
  },
  responses: { 200: json(RegisterEntryResponse, 'The licence'), ...problems('not-found') },
});

export function readRegisterEntry(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { publicId } = c.req.valid('param');
    const entry = await database.transaction((tx) => publicLicence(tx, publicId, c.req.valid('query')));
    c.header('Cache-Control', 'public, max-age=60');
    return respond(c, RegisterEntryResponse, entry);
  });
}
