import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { countReviewItems, listReviewItems as listStoredReviewItems } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { PageQuery, pageOf, ReviewItemSummary, ReviewStatus } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { ReviewFilterFields, toFilter } from './review-requests.ts';

/** What narrows and orders the queue. */
export const ReviewQueueFilter = z.object({
  ...ReviewFilterFields.shape,
  status: ReviewStatus.default('open'),
  claimed: z.enum(['mine', 'none', 'others']).optional(),
  sort: z.enum(['severity', 'newest', 'oldest']).default('severity'),
});

const ReviewPage = pageOf(ReviewItemSummary)
  .extend({
    /** Of all that is open, whatever the filter. */
    counts: z.object({
      open: z.int(),
      mine: z.int(),
      byseverity: z.object({ low: z.int(), medium: z.int(), high: z.int() }),
      byTopic: z.array(z.object({ topic: z.string(), count: z.int() })),
    }),
  })
  .openapi('ReviewPage');

const route = createRoute({
  operationId: 'listReviewItems',
  tags: ['review'],
  summary: 'The review queue',
  method: 'get',
  path: '/api/review/items',
  security: sessionSecurity,
  request: { query: PageQuery.extend(ReviewQueueFilter.shape) },
  responses: { 200: json(ReviewPage, 'A page of the queue'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listReviewItems(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'review.read', c.req.valid('query'));
    const { status, claimed, sort, cursor, limit } = query;
    const page = await database.transaction(async (tx) => ({
      ...(await listStoredReviewItems(tx, actor, { ...toFilter(query), status, claimed, sort, cursor, limit })),
      counts: await countReviewItems(tx, actor),
    }));
    const { bySeverity, ...counts } = page.counts;
    return respond(c, ReviewPage, { ...page, counts: { ...counts, byseverity: bySeverity } });
  });
}
