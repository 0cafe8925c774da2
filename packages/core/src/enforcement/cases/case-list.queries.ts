import { type Actor, mayOnAll } from '../../identity/index.ts';
import { readCalendar } from '../../law/index.ts';
import { type Due, type DueDays, dueDays, dueOf } from '../../licensing/index.ts';
import { decodeCursor, encodeCursor, type Page, type Tx, toInstant } from '../../platform/index.ts';
import type { OutletKind } from '../../registry/index.ts';
import type { Party } from './case.ts';
import type { CaseState } from './case-states.ts';
import { searchWords } from './case-text.ts';
import {
  type CaseTurn,
  type LimitationStanding,
  limitationStanding,
  nearUntil,
  openStates,
  turnOfCase,
  undecidedStates,
} from './case-turn.ts';

export type PersonRef = { id: string; name: string };

export type CaseListItem = {
  id: string;
  number: string;
  title: string;
  party: Pick<Party, 'kind' | 'name'>;
  outlet: { id: string; code: string; name: string; kind: OutletKind } | null;
  state: CaseState;
  assignee: PersonRef | null;
  openedAt: Temporal.Instant;
  detectedOn: string;
  lastLawfulOn: string | null;
  limitation: LimitationStanding;
  dueOn: string | null;
  due: Due;
  turn: CaseTurn;
  provisions: string[];
  totalVnd: number | null;
  rowVersion: number;
};

export type CaseFilter = {
  state?: CaseState | undefined;
  limitation?: 'near' | 'passed' | undefined;
  due?: Due | undefined;
  assignee?: 'me' | 'none' | (string & {}) | undefined;
  turn?: CaseTurn | undefined;
  /** Words of number, title, party or exhibits, by their beginnings, with accents or without. */
  q?: string | undefined;
  publisherId?: string | undefined;
  outletId?: string | undefined;
  /** Code of the catalogue. */
  provision?: string | undefined;
  /** Whether a proposal waits for a signature. */
  waiting?: 'signature' | undefined;
};

export type CaseListQuery = CaseFilter & {
  /** `due` and `limitation`: what is open, the most urgent first. `opened`: the newest first. */
  sort?: 'due' | 'limitation' | 'opened' | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Cases the actor may see: all, or those about a publisher's own that were put to it. */
export async function listCases(tx: Tx, actor: Actor, query: CaseListQuery): Promise<Page<CaseListItem>> {
  const days = await readCaseDueDays(tx);
  const order = orders[orderOf(query)];
  const after = query.cursor ? decodeCursor(query.cursor, 2) : null;
  const { texts, values, add } = await conditions(tx, actor, query, days);
  if (order.states) add((at) => `k.state = any (${at}::text[])`, order.states);
  if (after) {
    values.push(after[0], after[1]);
    texts.push(order.after(`$${values.length - 1}`, `$${values.length}`));
  }
  const rows = await tx.sql<{ id: string; key: string; dueOn: string | null }>(
    `${needsDue(query) ? withDue : ''}
     select k.id, ${order.key} as key from cases k ${needsDue(query) ? dueJoin : ''}
      where ${texts.length > 0 ? texts.join(' and ') : 'true'}
      order by ${order.by} limit ${Number(query.limit) + 1}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: await readCaseItems(
      tx,
      actor,
      shown.map(({ id }) => id),
      days,
    ),
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.key, last.id]) : null,
  };
}

export async function readCaseDueDays(tx: Tx): Promise<DueDays> {
  return dueDays(await readCalendar(tx), tx.clock.now());
}

type Order = {
  key: string;
  by: string;
  states: readonly CaseState[] | null;
  after: (key: string, id: string) => string;
};

const noDay = `'9999-12-31'`;

const orders: Record<'due' | 'limitation' | 'opened', Order> = {
  due: {
    key: `coalesce(to_char(due.due_on, 'YYYY-MM-DD'), ${noDay})`,
    by: `coalesce(due.due_on, ${noDay}::date), k.id`,
    states: openStates,
    after: (key, id) => `(coalesce(due.due_on, ${noDay}::date), k.id) > (${key}::date, ${id}::uuid)`,
  },
  limitation: {
    key: `coalesce(to_char(k.last_lawful_on, 'YYYY-MM-DD'), ${noDay})`,
    by: 'k.last_lawful_on nulls last, k.id',
    states: undecidedStates,
    after: (key, id) =>
      `((k.last_lawful_on, k.id) > (${key}::date, ${id}::uuid)
        or k.last_lawful_on is null and (${key} <> ${noDay} or k.id > ${id}::uuid))`,
  },
  opened: {
    key: 'k.opened_at::text',
    by: 'k.opened_at desc, k.id desc',
    states: null,
    after: (key, id) => `(k.opened_at, k.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
};

/** What is closed has no urgency: where only such is asked for, the newest comes first. */
function orderOf({ sort = 'opened', state }: CaseListQuery): keyof typeof orders {
  const { states } = orders[sort];
  return states && state && !states.includes(state) ? 'opened' : sort;
}

function needsDue(query: CaseListQuery): boolean {
  return orderOf(query) === 'due' || query.due !== undefined;
}

/**
 * The next date of each case: of whichever clock runs. Of the party's time the longer count is the office's date; the
 * shorter is only the party's reminder.
 */
const openClocks = `
  select c.subject_id, c.due_on from clocks c
   where c.subject_type = 'case' and c.state in ('running', 'paused')
     and c.purpose not like 'explanation-written%' and c.purpose not like 'explanation-oral%'`;
export const withDue = `
  with due as materialized (
    select o.subject_id::uuid as id, min(o.due_on) as due_on from (${openClocks}) o group by o.subject_id
  )`;
export const dueJoin = 'left join due on due.id = k.id';

/** The party may speak while its time runs by the longer count. */
const isHeard = `exists (
  select 1 from clocks h where h.subject_type = 'case' and h.subject_id = k.id::text
     and h.purpose like 'explanation-longer%' and h.state in ('running', 'paused'))`;

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** More than this many found by words, and it is faster to walk the list than to collect them. */
const mostCollected = 5000;

type Conditions = {
  texts: string[];
  values: unknown[];
  add: (text: (parameter: string) => string, value: unknown) => void;
};

async function conditions(tx: Tx, actor: Actor, filter: CaseFilter, days: DueDays): Promise<Conditions> {
  const texts: string[] = [];
  const values: unknown[] = [];
  const add: Conditions['add'] = (text, value) => {
    values.push(value);
    texts.push(text(`$${values.length}`));
  };
  if (!mayOnAll(actor, 'case.read')) {
    add((at) => `k.publisher_id = ${at}::uuid`, actor.publisherId ?? null);
    texts.push('exists (select 1 from case_events e where e.case_id = k.id and e.is_public)');
  }
  if (filter.publisherId) add((at) => `k.publisher_id = ${at}::uuid`, asId(filter.publisherId));
  if (filter.outletId) add((at) => `k.outlet_id = ${at}::uuid`, asId(filter.outletId));
  if (filter.state) add((at) => `k.state = ${at}`, filter.state);
  if (filter.provision) {
    const own = 'select 1 from findings f where f.case_id = k.id and f.dropped_at is null';
    add((at) => `exists (${own} and f.provision_code = ${at})`, filter.provision);
  }
  if (filter.waiting) {
    texts.push(`exists (select 1 from decision_proposals p where p.case_id = k.id and p.state = 'open')`);
  }
  if (filter.assignee === 'none') texts.push(`k.assignee_id is null and k.state in ('opened', 'recorded')`);
  else if (filter.assignee)
    add((at) => `k.assignee_id = ${at}::uuid`, asId(filter.assignee === 'me' ? actor.id : filter.assignee));
  if (filter.limitation) addLimitation(filter.limitation, days.today, { texts, values, add });
  if (filter.due) addDue(filter.due, days, { texts, values, add });
  if (filter.turn) texts.push(turnConditions[filter.turn]);
  await addWords(tx, filter.q ?? '', { texts, values, add });
  return { texts, values, add };
}

export function asId(text: string): string | null {
  return isUuid.test(text) ? text : null;
}

function addLimitation(limitation: 'near' | 'passed', today: string, { texts, add }: Conditions): void {
  if (limitation === 'passed') {
    add(
      (at) => `(k.state = 'time-barred' or k.state in ('opened', 'recorded') and k.last_lawful_on < ${at}::date)`,
      today,
    );
    return;
  }
  texts.push(`k.state in ('opened', 'recorded')`);
  add((at) => `k.last_lawful_on >= ${at}::date`, today);
  add((at) => `k.last_lawful_on <= ${at}::date`, nearUntil(today));
}

function addDue(due: Due, { today, soonUntil }: DueDays, { texts, add }: Conditions): void {
  if (due === 'none') texts.push('due.due_on is null');
  if (due === 'late') add((at) => `due.due_on < ${at}::date`, today);
  if (due === 'today') add((at) => `due.due_on = ${at}::date`, today);
  if (due === 'soon') {
    add((at) => `due.due_on > ${at}::date`, today);
    add((at) => `due.due_on <= ${at}::date`, soonUntil);
  }
  if (due === 'later') add((at) => `due.due_on > ${at}::date`, soonUntil);
}

const turnConditions: Record<CaseTurn, string> = {
  party: `(k.state = 'decided' or k.state = 'recorded' and ${isHeard})`,
  office: `(k.state in ('opened', 'time-barred', 'executed') or k.state = 'recorded' and not ${isHeard})`,
  nobody: `k.state in ('closed', 'dismissed', 'transferred', 'cancelled', 'merged')`,
};

async function addWords(tx: Tx, q: string, { add }: Conditions): Promise<void> {
  const words = searchWords(q).slice(0, 12);
  if (words.length === 0) return;
  const wanted = words.map((word) => `${word}:*`).join(' & ');
  const found = await tx.sql<{ id: string }>(
    `select id from cases where to_tsvector('simple', search_text) @@ $1::tsquery limit ${mostCollected + 1}`,
    [wanted],
  );
  if (found.length > mostCollected) add((at) => `to_tsvector('simple', k.search_text) @@ ${at}::tsquery`, wanted);
  else {
    add(
      (at) => `k.id = any (${at}::uuid[])`,
      found.map(({ id }) => id),
    );
  }
}

type ItemRow = Omit<CaseListItem, 'limitation' | 'due' | 'turn' | 'openedAt' | 'totalVnd'> & {
  openedAt: string;
  isHeard: boolean;
  totalVnd: string | null;
};

/** Cases as lists show them, in the order of their ids. A party doesn't read who works on it, nor how long one may. */
export async function readCaseItems(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  days: DueDays,
): Promise<CaseListItem[]> {
  if (ids.length === 0) return [];
  const rows = await tx.sql<ItemRow>(
    `select k.id, k.number, k.title, k.state,
            json_build_object('kind', k.party->>'kind', 'name', k.party->>'name') as party,
            case when o.id is not null
              then json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'kind', o.kind) end as outlet,
            case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as assignee,
            k.opened_at as "openedAt", to_char(k.detected_on, 'YYYY-MM-DD') as "detectedOn",
            to_char(k.last_lawful_on, 'YYYY-MM-DD') as "lastLawfulOn", k.row_version as "rowVersion",
            (select to_char(min(c.due_on), 'YYYY-MM-DD') from (${openClocks} and c.subject_id = k.id::text) c) as "dueOn",
            ${isHeard} as "isHeard",
            (select coalesce(json_agg(distinct f.provision_code), '[]') from findings f
              where f.case_id = k.id and f.dropped_at is null) as provisions,
            (select d.content->>'totalVnd' from case_decisions d
              where d.case_id = k.id and d.kind in ('fine', 'fine-without-record', 'amendment')
                and not exists (select 1 from case_decisions c where c.case_id = k.id and c.kind = 'cancellation'
                                   and c.changes_id in (d.id, d.changes_id))
              order by d.decided_at desc, d.id desc limit 1) as "totalVnd"
       from cases k
       left join outlets o on o.id = k.outlet_id
       left join users u on u.id = k.assignee_id
      where k.id = any ($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isOffice = mayOnAll(actor, 'case.read');
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toItem(row, days, isOffice)] : [];
  });
}

function toItem({ isHeard: heard, ...row }: ItemRow, days: DueDays, isOffice: boolean): CaseListItem {
  return {
    ...row,
    assignee: isOffice ? row.assignee : null,
    openedAt: toInstant(row.openedAt),
    lastLawfulOn: isOffice ? row.lastLawfulOn : null,
    limitation: isOffice ? limitationStanding(row.state, row.lastLawfulOn, days.today) : 'unknown',
    due: dueOf(row.dueOn, days),
    turn: turnOfCase(row.state, heard),
    totalVnd: row.totalVnd === null ? null : Number(row.totalVnd),
  };
}
