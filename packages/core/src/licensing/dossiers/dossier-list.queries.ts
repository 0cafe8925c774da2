import { type Actor, mayOnAll } from '../../identity/index.ts';
import { type Bilingual, readCalendar } from '../../law/index.ts';
import { decodeCursor, encodeCursor, type Page, type Tx, toInstant } from '../../platform/index.ts';
import type { OutletKind } from '../../registry/index.ts';
import type { Purpose } from '../procedures/definition.ts';
import type { Channel, Dossier } from './dossier.ts';
import { type DossierState, type DossierStep, nationalStateNumbers } from './dossier-states.ts';
import { searchWords } from './dossier-text.ts';
import { type Due, type DueDays, dueDays, dueOf, statesOfTurn, type Turn, turnOf } from './dossier-turn.ts';

export type PersonRef = { id: string; name: string };

export type DossierListItem = {
  id: string;
  code: string | null;
  procedure: { code: string; version: number; name: Bilingual };
  purpose: Purpose;
  publisher: { id: string; name: string };
  outlet: { id: string; code: string; name: string; kind: OutletKind } | null;
  subject: string;
  channel: Channel;
  state: DossierState;
  nationalState: number | null;
  step: DossierStep | null;
  outcome: NonNullable<Dossier['outcome']> | null;
  assignee: PersonRef | null;
  submittedAt: Temporal.Instant | null;
  dueOn: string | null;
  appointmentOn: string | null;
  due: Due;
  turn: Turn;
  createdAt: Temporal.Instant;
  rowVersion: number;
};

export type DossierFilter = {
  state?: DossierState | undefined;
  step?: DossierStep | undefined;
  /** Code of the procedure. */
  procedure?: string | undefined;
  assignee?: 'me' | 'none' | (string & {}) | undefined;
  due?: Due | undefined;
  turn?: Turn | undefined;
  /** Words of code, subject, applicant or publisher, by their beginnings, with accents or without. */
  q?: string | undefined;
  publisherId?: string | undefined;
  /** Filed for this licence, or what it came from. */
  licenceId?: string | undefined;
};

export type DossierListQuery = DossierFilter & {
  /** `due`: what runs, the most urgent first. `submitted`: the newest first. */
  sort?: 'due' | 'submitted' | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** States in which a clock may run. */
const openStates: readonly DossierState[] = [
  'registered',
  'accepted',
  'processing',
  'awaiting-supplement',
  'awaiting-fee',
  'withdrawal-requested',
];

/** An open dossier, as far as boards and sums need it. */
export type OpenRow = {
  id: string;
  state: DossierState;
  step: DossierStep | null;
  dueOn: string | null;
  assigneeId: string | null;
  proposedById: string | null;
  endorsedById: string | null;
};

/** Dossiers the actor may see: all that were handed in, or a publisher's own. */
export async function listDossiers(tx: Tx, actor: Actor, query: DossierListQuery): Promise<Page<DossierListItem>> {
  const days = await readDueDays(tx);
  const isOpenOnly = query.state ? openStates.includes(query.state) : true;
  const byDue = isOpenOnly && (query.sort === 'due' || (query.due !== undefined && query.due !== 'none'));
  const page = await (byDue ? listByDue(tx, actor, query, days) : listNewest(tx, actor, query, days));
  return mayOnAll(actor, 'dossier.read') ? page : { ...page, items: page.items.map(withoutInner) };
}

/** A dossier as its applicant sees it in a list: at which of the office's own steps it is isn't theirs to know. */
function withoutInner(item: DossierListItem): DossierListItem {
  return { ...item, step: null };
}

export async function readDueDays(tx: Tx): Promise<DueDays> {
  return dueDays(await readCalendar(tx), tx.clock.now());
}

async function listByDue(tx: Tx, actor: Actor, query: DossierListQuery, days: DueDays): Promise<Page<DossierListItem>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : null;
  const key = (row: OpenRow) => [row.dueOn ?? '9999-12-31', row.id] as const;
  const rows = (await openRows(tx, actor, query, days)).filter((row) => {
    if (!after) return true;
    const [due, id] = key(row);
    return due > String(after[0]) || (due === after[0] && id > String(after[1]));
  });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await readItems(tx, shown, days),
    nextCursor: rows.length > query.limit && last ? encodeCursor([...key(last)]) : null,
  };
}

/** Open dossiers, the most urgent first. They are few, whatever the archive holds. */
export async function openRows(tx: Tx, actor: Actor, filter: DossierFilter, days: DueDays): Promise<OpenRow[]> {
  const { text, values } = await conditions(tx, actor, filter, 2);
  const rows = await tx.sql<OpenRow>(
    `select d.id, d.state, d.step, to_char(k.due_on, 'YYYY-MM-DD') as "dueOn", d.assignee_id as "assigneeId",
            d.proposed_by_id as "proposedById", d.endorsed_by_id as "endorsedById"
       from dossiers d
       ${dueJoin}
      where d.state = any ($1::text[])
        -- Said again in the words of the indexes on what is open.
        and d.state in ('registered', 'accepted', 'processing', 'awaiting-supplement', 'awaiting-fee', 'withdrawal-requested')
        and ${text}
      order by k.due_on nulls last, d.id`,
    [openStates, ...values],
  );
  return filter.due ? rows.filter(({ dueOn }) => dueOf(dueOn, days) === filter.due) : rows;
}

async function listNewest(
  tx: Tx,
  actor: Actor,
  query: DossierListQuery,
  days: DueDays,
): Promise<Page<DossierListItem>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const { text, values } = await conditions(tx, actor, query, 4);
  const rows = await tx.sql<{ id: string; at: string; dueOn: string | null }>(
    `select d.id, coalesce(d.submitted_at, d.created_at)::text as at, to_char(k.due_on, 'YYYY-MM-DD') as "dueOn"
       from dossiers d
       ${dueJoin}
      where ($1::timestamptz is null or (coalesce(d.submitted_at, d.created_at), d.id) < ($1::timestamptz, $2::uuid))
        and ${text}
      order by coalesce(d.submitted_at, d.created_at) desc, d.id desc limit $3`,
    [after[0], after[1], query.limit + 1, ...values],
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await readItems(tx, shown, days),
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.at, last.id]) : null,
  };
}

/** The date of law that comes next, of whichever clock runs. */
const dueJoin = `
  left join lateral (
    select min(c.due_on) as due_on from clocks c
     where c.subject_type = 'dossier' and c.subject_id = d.id::text and c.kind = 'statutory'
       and c.state in ('running', 'paused')
  ) k on d.state in ('registered', 'accepted', 'processing', 'awaiting-supplement', 'awaiting-fee', 'withdrawal-requested')`;

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** More than this many found by words, and it is faster to walk the list than to collect them. */
const mostCollected = 5000;

/** @param first number of the first parameter */
async function conditions(
  tx: Tx,
  actor: Actor,
  filter: DossierFilter,
  first: number,
): Promise<{ text: string; values: unknown[] }> {
  const texts: string[] = [];
  const values: unknown[] = [];
  const add = (text: (parameter: string) => string, value: unknown) => {
    texts.push(text(`$${first + values.length}`));
    values.push(value);
  };
  if (mayOnAll(actor, 'dossier.read')) {
    // What somebody is still typing is theirs; what the office types in for somebody is the office's.
    texts.push(`(d.submitted_at is not null or d.channel <> 'online')`);
    if (filter.publisherId) add((at) => `d.publisher_id = ${at}::uuid`, filter.publisherId);
  } else {
    add((at) => `d.publisher_id = ${at}::uuid`, actor.publisherId ?? null);
    texts.push(`(d.submitted_at is not null or d.channel = 'online')`);
    if (filter.publisherId) add((at) => `d.publisher_id = ${at}::uuid`, filter.publisherId);
  }
  if (filter.licenceId) add((at) => `d.licence_id = ${at}::uuid`, filter.licenceId);
  if (filter.state) add((at) => `d.state = ${at}`, filter.state);
  if (filter.step) add((at) => `d.state = 'processing' and d.step = ${at}`, filter.step);
  if (filter.procedure) add((at) => `d.procedure_code = ${at}`, filter.procedure);
  if (filter.turn) add((at) => `d.state = any (${at}::text[])`, statesOfTurn(filter.turn));
  if (filter.assignee === 'none') texts.push('d.assignee_id is null');
  else if (filter.assignee) {
    const id = filter.assignee === 'me' ? actor.id : filter.assignee;
    add((at) => `d.assignee_id = ${at}::uuid`, isUuid.test(id) ? id : null);
  }
  const words = searchWords(filter.q ?? '');
  if (words.length > 0) {
    const wanted = words.slice(0, 12).map((word) => `${word}:*`);
    const found = await tx.sql<{ id: string }>(
      `select id from dossiers where to_tsvector('simple', search_text) @@ $1::tsquery limit ${mostCollected + 1}`,
      [wanted.join(' & ')],
    );
    if (found.length > mostCollected) {
      add((at) => `to_tsvector('simple', d.search_text) @@ ${at}::tsquery`, wanted.join(' & '));
    } else {
      add(
        (at) => `d.id = any (${at}::uuid[])`,
        found.map(({ id }) => id),
      );
    }
  }
  return { text: texts.join(' and '), values };
}

type ItemRow = Omit<
  DossierListItem,
  'procedure' | 'nationalState' | 'dueOn' | 'due' | 'turn' | 'submittedAt' | 'createdAt'
> & {
  versionId: string;
  submittedAt: string | null;
  createdAt: string;
};

/** Dossiers as lists show them, in the order they are given. */
export async function readItems(
  tx: Tx,
  places: readonly { id: string; dueOn: string | null }[],
  days: DueDays,
): Promise<DossierListItem[]> {
  if (places.length === 0) return [];
  const rows = await tx.sql<ItemRow>(
    `select d.id, d.code, d.procedure_version_id as "versionId", d.purpose, d.subject, d.channel, d.state,
            case when d.state = 'processing' then d.step end as step, d.outcome,
            json_build_object('id', p.id, 'name', p.name) as publisher,
            case when o.id is not null
              then json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'kind', o.kind) end as outlet,
            case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as assignee,
            d.submitted_at as "submittedAt", to_char(d.appointment_on, 'YYYY-MM-DD') as "appointmentOn",
            d.created_at as "createdAt", d.row_version as "rowVersion"
       from dossiers d
       join publishers p on p.id = d.publisher_id
       left join outlets o on o.id = d.outlet_id
       left join users u on u.id = d.assignee_id
      where d.id = any ($1::uuid[])`,
    [places.map(({ id }) => id)],
  );
  const procedures = await readProcedures(tx, new Set(rows.map(({ versionId }) => versionId)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id, dueOn }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { versionId, ...item } = row;
    return {
      ...item,
      procedure: procedures.get(versionId)!,
      nationalState: nationalStateNumbers[row.state],
      submittedAt: row.submittedAt ? toInstant(row.submittedAt) : null,
      createdAt: toInstant(row.createdAt),
      dueOn,
      due: dueOf(dueOn, days),
      turn: turnOf(row.state),
    };
  });
}

async function readProcedures(
  tx: Tx,
  versionIds: ReadonlySet<string>,
): Promise<Map<string, DossierListItem['procedure']>> {
  const rows = await tx.sql<DossierListItem['procedure'] & { id: string }>(
    `select id, code, version, definition->'name' as name from procedure_versions where id = any ($1::uuid[])`,
    [[...versionIds]],
  );
  return new Map(rows.map(({ id, ...procedure }) => [id, procedure]));
}
