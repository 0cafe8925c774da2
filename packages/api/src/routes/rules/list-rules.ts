import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { listRules as listStoredRules } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { PageQuery, pageOf, RuleResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { toRuleResponse } from './rule-response.ts';

const RulePage = pageOf(RuleResponse).openapi('RulePage');

const route = createRoute({
  operationId: 'listRules',
  tags: ['rules'],
  summary: 'Rules by code, the live ones first',
  method: 'get',
  path: '/api/rules',
  security: sessionSecurity,
  request: { query: PageQuery },
  responses: { 200: json(RulePage, 'A page of rules'), ...sessionProblems('safe', 'invalid-cursor') },
});

export function listRules(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const query = authorize(actor, 'rule.read', c.req.valid('query'));
    const page = await database.transaction((tx) => listStoredRules(tx, query));
    return respond(c, RulePage, { ...page, items: page.items.map((rule) => toRuleResponse(actor, rule)) });
  });
}
