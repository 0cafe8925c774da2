import { recordAudit } from '../audit/index.ts';
import type { Actor, Authorized } from '../identity/index.ts';
import { DomainError, oneAtATime, type Tx } from '../platform/index.ts';
import { type Bilingual, type Provision, Rule, RuleVersion, type Severity } from './rule.ts';
import { touchRules } from './rule-set.ts';
import { parseRule, RuleSyntaxError } from './rules/index.ts';

export type RuleText = {
  query: string;
  name: Bilingual;
  severity: Severity;
  topic: string;
  provision: Provision | null;
};

/**
 * Creates a rule with its first version; it runs on everything read from now on.
 * @throws DomainError `rule-syntax` with the column and what was expected; `duplicate` when the code is taken
 */
export async function createRule(
  tx: Tx,
  actor: Actor,
  input: Authorized<RuleText & { code: string }, 'rule.manage'>,
): Promise<Rule> {
  requireParses(input.query);
  await oneAtATime(tx, 'rule.create');
  if (await tx.em.findOne(Rule, { code: input.code })) {
    throw new DomainError('duplicate', `There is already a rule with the code ${input.code}.`, {
      fieldErrors: [{ pointer: '/code', detail: 'already taken' }],
    });
  }
  const ruleId = tx.ids.next();
  const version = addVersion(tx, actor, ruleId, 1, input);
  await tx.em.flush();
  const rule = tx.em.create(Rule, {
    id: ruleId,
    code: input.code,
    kind: 'query',
    status: 'live',
    currentVersionId: version.id,
    createdAt: tx.clock.now(),
    rowVersion: 1,
  });
  await touchRules(tx);
  recordAudit(tx, actor, {
    type: 'rule.created',
    subject: { type: 'rule', id: ruleId },
    data: { code: input.code, query: input.query, severity: input.severity, topic: input.topic },
  });
  return rule;
}

/**
 * Gives a rule a new version. Signals that the old ones raised stay, each with the version that raised it.
 * @throws DomainError `rule-syntax`, `version-conflict`, or `invalid-transition` when the rule is retired or a check
 */
export async function reviseRule(
  tx: Tx,
  actor: Actor,
  rule: Authorized<Rule, 'rule.manage'>,
  input: RuleText & { rowVersion: number },
): Promise<Rule> {
  requireParses(input.query);
  await holdEditable(tx, rule, input.rowVersion);
  const [last] = await tx.em.find(RuleVersion, { ruleId: rule.id }, { orderBy: { number: 'desc' }, limit: 1 });
  const version = addVersion(tx, actor, rule.id, (last?.number ?? 0) + 1, input);
  await tx.em.flush();
  await advance(tx, rule, { current_version_id: version.id });
  recordAudit(tx, actor, {
    type: 'rule.revised',
    subject: { type: 'rule', id: rule.id },
    data: { code: rule.code, number: version.number, query: input.query, severity: input.severity },
  });
  return rule;
}

/**
 * Takes a rule out of use; its versions and signals stay.
 * @throws DomainError `version-conflict` or `invalid-transition`
 */
export async function retireRule(
  tx: Tx,
  actor: Actor,
  rule: Authorized<Rule, 'rule.manage'>,
  input: { rowVersion: number },
): Promise<Rule> {
  await holdEditable(tx, rule, input.rowVersion);
  await advance(tx, rule, { status: 'retired' });
  recordAudit(tx, actor, { type: 'rule.retired', subject: { type: 'rule', id: rule.id }, data: { code: rule.code } });
  return rule;
}

/** @throws DomainError `rule-syntax`: the sentence, and as facts the column (1-based), what was expected
 * there, and the sentence in both languages */
export function requireParses(query: string): void {
  try {
    parseRule(query);
  } catch (error) {
    if (!(error instanceof RuleSyntaxError)) throw error;
    throw new DomainError('rule-syntax', error.message, {
      facts: {
        column: error.column,
        expected: error.expected,
        sentence: { vi: error.sentence('vi'), en: error.sentence('en') },
      },
      fieldErrors: [{ pointer: '/query', detail: error.message }],
    });
  }
}

/** Holds the rule until the transaction ends, so that of two who change it at once the second sees the first's change. */
async function holdEditable(tx: Tx, rule: Rule, rowVersion: number): Promise<void> {
  await tx.sql('select 1 from rules where id = $1 for update', [rule.id]);
  await tx.em.refresh(rule);
  if (rule.rowVersion !== rowVersion) {
    throw new DomainError(
      'version-conflict',
      'Someone changed this rule meanwhile. Look at it again before you save.',
      {
        facts: { rowVersion: rule.rowVersion },
      },
    );
  }
  if (rule.status === 'retired' || rule.kind === 'check') {
    throw new DomainError('invalid-transition', 'A retired rule, or one that is part of the system, can’t be changed.');
  }
}

function addVersion(tx: Tx, actor: Actor, ruleId: string, number: number, input: RuleText): RuleVersion {
  return tx.em.create(RuleVersion, {
    id: tx.ids.next(),
    ruleId,
    number,
    query: input.query,
    name: input.name,
    severity: input.severity,
    topic: input.topic,
    provision: input.provision,
    createdAt: tx.clock.now(),
    createdById: actor.id,
    createdByName: actor.name,
  });
}

/** Changes the row only if nobody else has: the check and the change are one statement. */
async function advance(tx: Tx, rule: Rule, change: { current_version_id?: string; status?: 'retired' }): Promise<void> {
  const changed = await tx.sql(
    `update rules set current_version_id = coalesce($3, current_version_id), status = coalesce($4, status),
            row_version = row_version + 1
      where id = $1 and row_version = $2 returning id`,
    [rule.id, rule.rowVersion, change.current_version_id ?? null, change.status ?? null],
  );
  if (changed.length === 0) {
    throw new DomainError('version-conflict', 'Someone changed this rule meanwhile. Look at it again before you save.');
  }
  await touchRules(tx);
  await tx.em.refresh(rule);
}
