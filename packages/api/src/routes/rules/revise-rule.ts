import { createRoute } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { getRule, Rule, reviseRule as reviseStoredRule } from '@pressdesk/core/monitoring';
import { requireFound } from '@pressdesk/core/platform';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RuleResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { IdParam, RowVersion } from '../parameters.ts';
import { RuleTextRequest, toRuleResponse } from './rule-response.ts';

const ReviseRuleRequest = RuleTextRequest.extend({ rowVersion: RowVersion }).openapi('ReviseRuleRequest');

const route = createRoute({
  operationId: 'reviseRule',
  tags: ['rules'],
  summary: 'Give a rule a new version; signals keep the version that raised them',
  method: 'post',
  path: '/api/rules/{id}/versions',
  security: sessionSecurity,
  request: { params: IdParam, body: jsonBody(ReviseRuleRequest) },
  responses: {
    201: json(RuleResponse, 'The rule with its new version'),
    ...sessionProblems('unsafe', 'not-found', 'rule-syntax', 'version-conflict', 'invalid-transition'),
  },
});

export function reviseRule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const { id } = authorize(actor, 'rule.manage', c.req.valid('param'));
    const rule = await database.transaction(async (tx) => {
      const found = requireFound(await tx.em.findOne(Rule, { id }), 'rule');
      await reviseStoredRule(tx, actor, authorize(actor, 'rule.manage', found), c.req.valid('json'));
      return getRule(tx, id);
    });
    return respond(c, RuleResponse, toRuleResponse(actor, rule), 201);
  });
}
