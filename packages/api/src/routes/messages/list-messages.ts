import { createRoute } from '@hono/zod-openapi';
import { listMessages as listStoredMessages } from '@pressdesk/core/messages';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { MessageResponse, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { MessageFilter, toStoredFilter } from './message-filter.ts';

const MessagePage = pageOf(MessageResponse).openapi('MessagePage');

const route = createRoute({
  operationId: 'listMessages',
  tags: ['messages'],
  summary: 'What the office wrote to publishers, with the proof of its delivery, the newest first',
  method: 'get',
  path: '/api/messages',
  security: sessionSecurity,
  request: { query: PageQuery.extend(MessageFilter.shape) },
  responses: {
    200: json(MessagePage, 'A page of messages'),
    ...sessionProblems('safe', 'invalid-cursor', 'not-found'),
  },
});

export function listMessages(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const stored = toStoredFilter(c.get('actor'), filter);
    const page = await database.transaction((tx) => listStoredMessages(tx, { ...stored, cursor, limit }));
    return respond(c, MessagePage, page);
  });
}
