import { type Actor, mayOnAll, personNames } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import {
  type DossierFilter,
  type DossierListItem,
  listDossiers,
  type OpenRow,
  openRows,
  type PersonRef,
  readDueDays,
  readItems,
} from './dossier-list.queries.ts';
import type { DossierStep } from './dossier-states.ts';
import { dueOf, turnOf } from './dossier-turn.ts';

/** The columns of the board, in the order of the way: what is in work stands under its step. */
export const boardColumns = [
  'registered',
  'awaiting-supplement',
  'accepted',
  'awaiting-fee',
  'examination',
  'endorsement',
  'signature',
  'withdrawal-requested',
  'done',
] as const;
export type BoardColumn = (typeof boardColumns)[number];

export type DossierBoard = { columns: { key: BoardColumn; count: number; items: DossierListItem[] }[] };

const mostInColumn = 20;

/** What is open, by where it is, the most urgent first, and what is done and waits to be handed over. */
export async function boardOfDossiers(tx: Tx, actor: Actor, filter: DossierFilter): Promise<DossierBoard> {
  const days = await readDueDays(tx);
  const rows = await openRows(tx, actor, filter, days);
  const columns: DossierBoard['columns'] = [];
  for (const key of boardColumns) {
    if (key === 'done') continue;
    const own = rows.filter((row) => columnOf(row) === key);
    columns.push({ key, count: own.length, items: await readItems(tx, own.slice(0, mostInColumn), days) });
  }
  columns.push(await doneColumn(tx, actor, filter));
  return { columns };
}

function columnOf({ state, step }: OpenRow): string {
  return state === 'processing' ? (step ?? 'examination') : state;
}

async function doneColumn(tx: Tx, actor: Actor, filter: DossierFilter): Promise<DossierBoard['columns'][number]> {
  const isAsked = (filter.state ?? 'done') === 'done' && (filter.turn ?? 'nobody') === 'nobody' && !filter.step;
  if (!isAsked || (filter.due ?? 'none') !== 'none') return { key: 'done', count: 0, items: [] };
  // More than a hundred to hand over are shown as a hundred: the list has the rest.
  const { items } = await listDossiers(tx, actor, { ...filter, due: undefined, state: 'done', limit: 100 });
  return { key: 'done', count: items.length, items: items.slice(0, mostInColumn) };
}

export type DossierSummary = {
  late: number;
  today: number;
  soon: number;
  waitingForApplicant: number;
  unassigned: number;
  mine: number;
  toSign: number;
  lateBy: { person: PersonRef | null; step: DossierStep | null; count: number }[];
};

/** What is open, in numbers: late, today and soon are the office's own; lateness by person and step. */
export async function summariseDossiers(tx: Tx, actor: Actor): Promise<DossierSummary> {
  const days = await readDueDays(tx);
  const rows = await openRows(tx, actor, {}, days);
  const office = rows.filter(({ state }) => turnOf(state) === 'office');
  const late = office.filter(({ dueOn }) => dueOf(dueOn, days) === 'late');
  const count = (due: string) => office.filter(({ dueOn }) => dueOf(dueOn, days) === due).length;
  return {
    late: late.length,
    today: count('today'),
    soon: count('soon'),
    waitingForApplicant: rows.length - office.length,
    unassigned: office.filter(({ assigneeId }) => assigneeId === null).length,
    mine: rows.filter((row) => waitsFor(row, actor)).length,
    toSign: rows.filter(isAt('signature')).length,
    lateBy: await groupLate(tx, late),
  };
}

function isAt(step: DossierStep): (row: OpenRow) => boolean {
  return (row) => row.state === 'processing' && row.step === step;
}

function waitsFor(row: OpenRow, actor: Actor): boolean {
  if (!mayOnAll(actor, 'dossier.read')) return turnOf(row.state) === 'applicant';
  if (isAt('signature')(row)) {
    return mayOnAll(actor, 'dossier.sign') && ![row.proposedById, row.endorsedById].includes(actor.id);
  }
  if (isAt('endorsement')(row)) return mayOnAll(actor, 'dossier.endorse') && row.proposedById !== actor.id;
  return turnOf(row.state) === 'office' && row.assigneeId === actor.id;
}

async function groupLate(tx: Tx, late: readonly OpenRow[]): Promise<DossierSummary['lateBy']> {
  const groups = Map.groupBy(
    late,
    ({ assigneeId, state, step }) => `${assigneeId ?? ''} ${state === 'processing' ? step : ''}`,
  );
  const names = await personNames(
    tx,
    late.flatMap(({ assigneeId }) => (assigneeId ? [assigneeId] : [])),
  );
  return [...groups.values()]
    .map((rows) => {
      const { assigneeId, state, step } = rows[0]!;
      const person = assigneeId ? { id: assigneeId, name: names.get(assigneeId) ?? assigneeId } : null;
      return { person, step: state === 'processing' ? step : null, count: rows.length };
    })
    .sort((a, b) => b.count - a.count);
}
