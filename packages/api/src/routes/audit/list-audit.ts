import { createRoute, z } from '@hono/zod-openapi';
import { listAudit as listStoredAudit } from '@pressdesk/core/audit';
import { authorize } from '@pressdesk/core/identity';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Instant, PageQuery, pageOf } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';

const AuditEntryResponse = z
  .object({
    seq: z.int(),
    at: Instant,
    actor: z.object({ kind: z.enum(['user', 'system']), id: z.string(), name: z.string() }),
    type: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    data: z.record(z.string(), z.unknown()),
    /** SHA-256 over this entry and the hash of the one before. */
    hash: z.string(),
  })
  .openapi('AuditEntry');

/** What narrows the log. */
export const AuditFilter = z.object({ subject: z.string().min(1).max(200).optional() });

const AuditPage = pageOf(AuditEntryResponse).openapi('AuditPage');

const route = createRoute({
  operationId: 'listAudit',
  tags: ['audit'],
  summary: 'What was done, the newest first',
  method: 'get',
  path: '/api/audit',
  security: sessionSecurity,
  request: { query: PageQuery.extend(AuditFilter.shape) },
  responses: { 200: json(AuditPage, 'A page of the log'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listAudit(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { subject, ...query } = authorize(c.get('actor'), 'audit.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredAudit(tx, { ...query, subjectId: subject }));
    return respond(c, AuditPage, page);
  });
}
