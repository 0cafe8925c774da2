import { createRoute, z } from '@hono/zod-openapi';
import { authorize } from '@pressdesk/core/identity';
import { tryRule } from '@pressdesk/core/monitoring';
import type { App } from '../../context.ts';
import { json, jsonBody, respond, sessionProblems, sessionSecurity } from '../../responses.ts';
import { Bilingual, Id } from '../../schemas/index.ts';
import type { Services } from '../../services.ts';
import { RuleQuery } from './rule-response.ts';

const CheckRuleRequest = z
  .object({
    query: RuleQuery,
    /** How many items are read, the newest first. */
    sampleSize: z.int().min(1).max(1000).default(300),
  })
  .openapi('CheckRuleRequest');

const RuleCheckResponse = z
  .object({
    ok: z.literal(true),
    explanation: Bilingual,
    matched: z.int(),
    examined: z.int(),
    /** `hits` counts the found places that would be shown for the item. */
    samples: z.array(z.object({ itemId: Id, title: z.string(), hits: z.int() })),
  })
  .openapi('RuleCheck');

const route = createRoute({
  operationId: 'checkRule',
  tags: ['rules'],
  summary: 'Read a rule that isn’t stored, and see what it would flag',
  method: 'post',
  path: '/api/rules/check',
  security: sessionSecurity,
  request: { body: jsonBody(CheckRuleRequest) },
  responses: { 200: json(RuleCheckResponse, 'The rule can be read'), ...sessionProblems('unsafe', 'rule-syntax') },
});

export function checkRule(app: App, { database }: Services): void {
  app.openapi(route, async (c) => {
    const { query, sampleSize } = authorize(c.get('actor'), 'rule.read', c.req.valid('json'));
    const trial = await database.transaction((tx) => tryRule(tx, query, sampleSize));
    const samples = trial.samples.map((sample) => ({ ...sample, hits: sample.hits.length }));
    return respond(c, RuleCheckResponse, { ok: true, ...trial, samples });
  });
}
