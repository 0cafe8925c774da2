import { recordAudit } from '../../audit/index.ts';
import type { Actor } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { Case, CaseEvent } from './case.ts';
import { type CaseFacts, type Obstacle, obstacleToCase } from './case-actions.ts';
import { readCaseFacts } from './case-facts.ts';
import { advanceCase } from './case-position.ts';
import type { CaseAction, CaseState } from './case-states.ts';
import { caseSearchText } from './case-text.ts';

/** A step under way: what was known when it was allowed. */
export type CaseStep = { readonly action: CaseAction; readonly facts: CaseFacts };

/**
 * Begins a step: the row is held until the transaction ends, it is as the actor saw it, in a state that allows the action,
 * and nothing stands in the way: no conflict of interest, no four eyes, no right of the party that isn't kept.
 * @throws DomainError `version-conflict` with who changed it, `invalid-transition`, `forbidden`, or what the obstacle says
 */
export async function beginCaseStep(
  tx: Tx,
  actor: Actor,
  kase: Case,
  action: CaseAction,
  rowVersion: number,
): Promise<CaseStep> {
  await holdCase(tx, kase);
  await requireCaseVersion(tx, kase, rowVersion);
  return allowCaseStep(tx, actor, kase, action);
}

/** The step of a case that is held already: see `beginCaseStep`. */
export async function allowCaseStep(tx: Tx, actor: Actor, kase: Case, action: CaseAction): Promise<CaseStep> {
  const facts = await readCaseFacts(tx, kase);
  // What an action needs beside the state isn't known yet; the position refuses what the state doesn't allow.
  advanceCase(facts.position, { action, actorId: actor.id });
  const obstacle = obstacleToCase(action, kase, actor, facts);
  if (obstacle) throw toCaseError(obstacle);
  return { action, facts };
}

/** Holds the row and reads it again, so that of two who act at once the second sees what the first did. */
export async function holdCase(tx: Tx, kase: Case): Promise<void> {
  await tx.sql('select 1 from cases where id = $1 for update', [kase.id]);
  await tx.em.findOneOrFail(Case, { id: kase.id }, { refresh: true });
}

/** @throws DomainError `version-conflict` with who changed it */
export async function requireCaseVersion(tx: Tx, kase: Case, rowVersion: number): Promise<void> {
  if (kase.rowVersion === rowVersion) return;
  const [last] = await tx.sql<{ actor_name: string }>(
    'select actor_name from case_events where case_id = $1 order by seq desc limit 1',
    [kase.id],
  );
  const by = last?.actor_name ?? null;
  throw new DomainError(
    'version-conflict',
    `${by ?? 'Somebody'} changed this case while you were reading. Look again, then decide.`,
    { facts: { rowVersion: kase.rowVersion, by } },
  );
}

export type CaseStepEnd = {
  /** Words for whoever reads the file. */
  note: string;
  /** Whether the party sees the event. */
  isPublic: boolean;
  data?: Record<string, unknown>;
  paperId?: string | null;
  changes?: Partial<Case>;
};

/** Nothing follows but what a reader looks up. */
const final: readonly CaseState[] = ['closed', 'merged'];

/** What changes the words a case is found by. */
const foundByMore: readonly CaseAction[] = ['change-party', 'add-exhibit'];

/** Ends a step: the row moves on, what happened is appended to its events and to the log. */
export async function endCaseStep(
  tx: Tx,
  actor: Actor,
  kase: Case,
  { action, facts }: { action: CaseAction; facts: Pick<CaseFacts, 'position'> },
  { note, isPublic, data = {}, paperId = null, changes = {} }: CaseStepEnd,
): Promise<Case> {
  const now = tx.clock.now();
  await tx.em.flush();
  const before = facts.position;
  const { state, assigneeId, recordMakerId, mergedIntoId } = advanceCase(before, { action, actorId: actor.id, data });
  Object.assign(kase, changes, {
    ...{ state, assigneeId, recordMakerId, mergedIntoId },
    eventCount: kase.eventCount + 1,
    closedAt: final.includes(state!) ? (kase.closedAt ?? now) : null,
  });
  if (foundByMore.includes(action)) kase.searchText = await caseSearchText(tx, kase);
  tx.em.create(CaseEvent, {
    id: tx.ids.next(),
    caseId: kase.id,
    seq: kase.eventCount,
    action,
    stateBefore: before.state,
    stateAfter: state!,
    isPublic,
    note,
    data,
    paperId,
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
  });
  await tx.em.flush();
  // Who is accused of what lies in the file; the log says what was done, when and by whom.
  const { party: _, before: __, text: ___, review: ____, ...logged } = data;
  recordAudit(tx, actor, {
    type: `case.${action}`,
    subject: { type: 'case', id: kase.id },
    data: { ...logged, number: kase.number, from: before.state, to: state, paperId },
  });
  return kase;
}

/** What stands in the way, as an error: the sentence in both languages is among its facts. */
export function toCaseError({ code, why, pointer }: Obstacle): DomainError {
  return new DomainError(code, why.en, {
    facts: { why },
    fieldErrors: pointer ? [{ pointer, detail: why.en }] : [],
  });
}

/** @throws DomainError `invalid-input` when there are no words where words are needed */
export function requireWords(text: string, pointer: string, detail: string): string {
  const words = text.normalize('NFC').trim();
  if (words !== '') return words;
  throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer, detail }] });
}
