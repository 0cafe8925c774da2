import { z } from '@hono/zod-openapi';
import { type Actor, may } from '@pressdesk/core/identity';
import type { RuleView } from '@pressdesk/core/monitoring';
import { Bilingual, Provision, RuleResponse, RuleVersionResponse, Severity } from '../../schemas/index.ts';

/** A rule with all its versions, the newest first. */
export const RuleWithVersions = RuleResponse.extend({ versions: z.array(RuleVersionResponse) }).openapi(
  'RuleWithVersions',
);

/** Longer queries are read no further than to be refused with a place and a reason. */
export const RuleQuery = z.string().max(20_000);

/** What a rule says. */
export const RuleTextRequest = z
  .object({
    query: RuleQuery,
    name: Bilingual.extend({ vi: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) }),
    severity: Severity,
    topic: z.string().trim().min(1).max(60),
    provision: Provision.nullable(),
  })
  .openapi('RuleText');

/** A rule with what the actor may do to it now. */
export function toRuleResponse<T extends RuleView>(actor: Actor, rule: T): T & { actions: string[] } {
  const editable = may(actor, 'rule.manage') && rule.kind === 'query' && rule.status === 'live';
  return { ...rule, actions: editable ? ['revise', 'retire'] : [] };
}
