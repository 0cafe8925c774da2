import { recordAudit } from '../../audit/index.ts';
import type { Actor } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { Dossier } from './dossier.ts';
import { type DossierFacts, type Obstacle, obstacleTo } from './dossier-actions.ts';
import { DossierEvent } from './dossier-event.ts';
import { definitionOf, readFacts } from './dossier-facts.ts';
import { advance } from './dossier-position.ts';
import type { DossierAction, DossierState } from './dossier-states.ts';

/** A step under way: what was known when it was allowed. */
export type Step = {
  readonly action: DossierAction;
  readonly definition: ProcedureDefinition;
  readonly facts: DossierFacts;
};

/**
 * Begins a step: the row is held until the transaction ends, and it is as the actor saw it, in a state that allows the
 * action, and nothing stands in the way.
 * @throws DomainError `version-conflict` with who changed it, `invalid-transition`, or what the obstacle says
 */
export async function beginStep(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  action: DossierAction,
  rowVersion: number,
): Promise<Step> {
  await holdDossier(tx, dossier);
  requireVersion(dossier, rowVersion);
  return allowStep(tx, actor, dossier, action);
}

/** The step of a dossier that is held already: see `beginStep`. */
export async function allowStep(tx: Tx, actor: Actor, dossier: Dossier, action: DossierAction): Promise<Step> {
  const definition = await definitionOf(tx, dossier);
  const facts = await readFacts(tx, dossier, definition);
  advance(facts.position, { action });
  const obstacle = obstacleTo(action, dossier, actor, definition, facts);
  if (obstacle) throw toError(obstacle);
  return { action, definition, facts };
}

/** Holds the row and reads it again, so that of two who act at once the second sees what the first did. */
export async function holdDossier(tx: Tx, dossier: Dossier): Promise<void> {
  await tx.sql('select 1 from dossiers where id = $1 for update', [dossier.id]);
  await tx.em.findOneOrFail(Dossier, { id: dossier.id }, { refresh: true });
}

/** @throws DomainError `version-conflict` with who changed it */
export function requireVersion(dossier: Dossier, rowVersion: number): void {
  if (dossier.rowVersion === rowVersion) return;
  const by = dossier.updatedByName ?? null;
  throw new DomainError(
    'version-conflict',
    `${by ?? 'Somebody'} changed this dossier while you were reading. Look again, then decide.`,
    { facts: { rowVersion: dossier.rowVersion, by } },
  );
}

const final: readonly DossierState[] = ['done', 'stopped', 'not-accepted'];

export type StepEnd = {
  /** Words for whoever reads the file. */
  note: string;
  /** Whether the applicant sees the event. */
  isPublic: boolean;
  data?: Record<string, unknown>;
  paperId?: string | null;
  changes?: Partial<Dossier>;
};

/** Ends a step: the row moves on, what happened is appended to its events and to the log. */
export async function endStep(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  { action, facts }: { action: DossierAction; facts: Pick<DossierFacts, 'position'> },
  { note, isPublic, data = {}, paperId = null, changes = {} }: StepEnd,
): Promise<Dossier> {
  const now = tx.clock.now();
  const before = facts.position;
  const after = advance(before, { action, data });
  Object.assign(dossier, changes, {
    state: after.state,
    step: after.step,
    outcome: after.outcome,
    cameFrom: after.cameFrom.at(-1) ?? null,
    eventCount: dossier.eventCount + 1,
    updatedAt: now,
    updatedById: actor.id,
    updatedByName: actor.name,
  });
  if (final.includes(after.state) && after.state !== before.state) dossier.finishedAt = now;
  tx.em.create(DossierEvent, {
    id: tx.ids.next(),
    dossierId: dossier.id,
    seq: dossier.eventCount,
    action,
    stateBefore: before.state,
    stateAfter: after.state,
    stepAfter: after.step,
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
  // What people answered lies in the dossier and its events; the log says what was done, when and by whom.
  const { answers: _, applicant: __, before: ___, ...logged } = data;
  recordAudit(tx, actor, {
    type: `dossier.${action}`,
    subject: { type: 'dossier', id: dossier.id },
    data: { code: dossier.code, from: before.state, to: after.state, step: after.step, note, paperId, ...logged },
  });
  return dossier;
}

/** What stands in the way, as an error: the sentence in both languages is among its facts. */
export function toError({ code, why, pointers = [] }: Obstacle): DomainError {
  return new DomainError(code, why.en, {
    facts: { why },
    fieldErrors: pointers.map(({ pointer, text }) => ({ pointer, detail: text.en })),
  });
}

/** What is wrong with an input, as an error of the same form. */
export function badInput(pointer: string, vi: string, en: string): DomainError {
  const text = { vi, en };
  return toError({ code: 'invalid-input', why: text, pointers: [{ pointer, text }] });
}

/** @throws DomainError `invalid-input`, with the sentence, when there are no words where words are needed */
export function requireWords(text: string, pointer: string, vi: string, en: string): string {
  const words = text.normalize('NFC').trim();
  if (words === '') throw badInput(pointer, vi, en);
  return words;
}
