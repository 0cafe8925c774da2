import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getRule } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import type { Services } from '../../services.ts';
import { IdParam } from '../parameters.ts';
import { RuleWithVersions, toRuleResponse } from './rule-response.ts';

const route = createRoute({
  operationId: 'readRule',
  tags: ['rules'],
  summary: 'One rule with all its versions',
  method: 'get',
  path: '/api/rules/{id}',
  security: sessionSecurity,
  request: { params: IdParam },
  responses: { 200: json(RuleWithVersions, 'The rule'), ...sessionProblems('safe', 'not-found') },
});

export function readRule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'rule.read', c.req.valid('param'));
    const rule = await database.transaction((tx) => getRule(tx, id));
    return respond(c, RuleWithVersions, toRuleResponse(actor, rule));
  });
}
