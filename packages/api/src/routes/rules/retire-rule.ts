import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getRule, Rule, retireRule as retireStoredRule } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RuleResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { toRuleResponse } from './rule-response.ts';

const RetireRuleRequest = z.object({ rowVersion: RowVersion }).openapi('RetireRuleRequest');

const route = createRoute({
  operationId: 'retireRule',
  tags: ['rules'],
  summary: 'Take a rule out of use; its versions and signals stay',
  method: 'post',
  path: '/api/rules/{id}/retire',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(RetireRuleRequest) },
  responses: {
    200: json(RuleResponse, 'The retired rule'),
    ...sessionProblems('unsafe', 'not-found', 'version-conflict', 'invalid-transition'),
  },
});

export function retireRule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'rule.manage', c.req.valid('param'));
    const rule = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Rule, { id }), 'rule');
      await retireStoredRule(tx, actor, authorize(actor, 'rule.manage', found), c.req.valid('json'));
      return getRule(tx, id);
    });
    return respond(c, RuleResponse, toRuleResponse(actor, rule));
  });
}
