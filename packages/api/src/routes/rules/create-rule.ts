import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { createRule as createStoredRule, getRule } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { RuleResponse } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { RuleTextRequest, toRuleResponse } from './rule-response.ts';

const CreateRuleRequest = RuleTextRequest.extend({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$/, 'letters, digits, dots and hyphens'),
}).openapi('CreateRuleRequest');

const route = createRoute({
  operationId: 'createRule',
  tags: ['rules'],
  summary: 'Create a rule; it runs on everything read from now on',
  method: 'post',
  path: '/api/rules',
  security: sessionSecurity,
  request: { body: jsonBody(CreateRuleRequest) },
  responses: { 201: json(RuleResponse, 'The new rule'), ...sessionProblems('unsafe', 'rule-syntax', 'duplicate') },
});

export function createRule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const actor = c.get('actor');
    const input = authorize(actor, 'rule.manage', c.req.valid('json'));
    const rule = await database.transaction(async (tx) => {
      const { id } = await createStoredRule(tx, actor, input);
      return getRule(tx, id);
    });
    return respond(c, RuleResponse, toRuleResponse(actor, rule), 201);
  });
}
