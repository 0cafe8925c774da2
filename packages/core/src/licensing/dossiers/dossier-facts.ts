import { personNames } from '../../identity/index.ts';
import { DomainError, officeDay, requireFound, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { getProcedure } from '../procedures/procedure.queries.ts';
import { ProcedureVersion } from '../procedures/procedure-version.ts';
import type { Answers, Applicant, Dossier } from './dossier.ts';
import type { DossierFacts } from './dossier-actions.ts';
import { DossierCheck, DossierFile } from './dossier-file.ts';
import { missingOf } from './dossier-missing.ts';
import { foldDossier } from './dossier-position.ts';
import type { DossierAction } from './dossier-states.ts';
import { licenceObstacle } from './licence-obstacle.ts';

/** The version of the procedure a dossier was filed under. @throws DomainError `not-found` */
export async function definitionOf(tx: Tx, dossier: Dossier): Promise<ProcedureDefinition> {
  const version = await tx.em.findOne(ProcedureVersion, { id: dossier.procedureVersionId });
  return requireFound(version, 'procedure').definition;
}

/** The file of a component that holds (its last one; 0 and null while there is none), and what was found of it. */
export type ComponentState = { fileId: string | null; number: number; check: DossierCheck | null };

/** What there is of each component. A verdict is about a file: a new file is not judged yet. */
export async function componentStates(tx: Tx, dossierId: string): Promise<Map<string, ComponentState>> {
  const files = await tx.em.find(DossierFile, { dossierId }, { orderBy: { component: 'asc', number: 'asc' } });
  const checks = await tx.em.find(DossierCheck, { dossierId }, { orderBy: { checkedAt: 'asc', id: 'asc' } });
  return foldComponents(files, checks);
}

/** @param files oldest first @param checks oldest first */
export function foldComponents(
  files: readonly DossierFile[],
  checks: readonly DossierCheck[],
): Map<string, ComponentState> {
  const states = new Map<string, ComponentState>();
  for (const { component, id, number } of files) states.set(component, { fileId: id, number, check: null });
  for (const check of checks) {
    const state = states.get(check.component) ?? { fileId: null, number: 0, check: null };
    if ((check.fileId ?? null) === state.fileId) states.set(check.component, { ...state, check });
  }
  return states;
}

export type EventRow = { action: DossierAction; at: string; actor_id: string; data: Record<string, unknown> };

/** One item of a supplement request: where, and what is asked. */
export type SupplementItem = { pointer: string; text: string };

/** What a supplement request keeps: what was asked for, and how everything was then, so that the answer can be held against it. */
export type SupplementRequest = {
  items: SupplementItem[];
  answers: Answers;
  applicant: Applicant;
  /** How many files each component had. */
  had: Record<string, number>;
};

/** Reads what decides on who may do what with a dossier now. */
export async function readFacts(tx: Tx, dossier: Dossier, definition: ProcedureDefinition): Promise<DossierFacts> {
  const events = await tx.sql<EventRow>(
    'select action, at, actor_id, data from dossier_events where dossier_id = $1 order by seq',
    [dossier.id],
  );
  const components = await componentStates(tx, dossier.id);
  const handedIn = new Set([...components].flatMap(([key, { fileId }]) => (fileId ? [key] : [])));
  const today = officeDay(tx.clock.now()).toString();
  const names = dossier.assigneeId ? await personNames(tx, [dossier.assigneeId]) : new Map<string, string>();
  const filers = events.filter(({ action }) => action === 'submit' || action === 'supplement');
  return {
    today,
    position: foldDossier(events),
    isCurrent: dossier.state !== 'draft' || (await isCurrent(tx, dossier, today)),
    missing: missingOf(dossier, definition, handedIn),
    unanswered: dossier.channel === 'online' ? unansweredOf(events, components) : [],
    insufficient: [...components].flatMap(([key, { check }]) => (check?.verdict === 'insufficient' ? [key] : [])),
    filedBy: [dossier.createdById, ...filers.map(({ actor_id }) => actor_id)],
    licenceObstacle: dossier.state === 'draft' ? await licenceObstacle(tx, dossier, definition, today) : null,
    assigneeName: dossier.assigneeId ? (names.get(dossier.assigneeId) ?? null) : null,
  };
}

/** Whether the version is still the one for what is filed today. */
async function isCurrent(tx: Tx, dossier: Dossier, today: string): Promise<boolean> {
  try {
    return (await getProcedure(tx, dossier.procedureCode, { on: today })).id === dossier.procedureVersionId;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'procedure-not-in-force') return false;
    throw error;
  }
}

function unansweredOf(events: readonly EventRow[], components: ReadonlyMap<string, ComponentState>): string[] {
  const request = events.findLast(({ action }) => action === 'request-supplement');
  if (!request) return [];
  const { items, had } = request.data as SupplementRequest;
  const asked = items.flatMap(({ pointer }) => {
    const [, kind, key] = pointer.split('/');
    return kind === 'components' && key ? [key] : [];
  });
  return asked.filter((key) => (components.get(key)?.number ?? 0) <= (had[key] ?? 0));
}
