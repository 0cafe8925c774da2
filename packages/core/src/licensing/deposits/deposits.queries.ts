import { type Actor, may, mayOnAll } from '../../identity/index.ts';
import {
  allowedActions,
  decodeCursor,
  type Page,
  requireFound,
  type Tx,
  toInstant,
  toPage,
} from '../../platform/index.ts';
import type { OutletKind } from '../../registry/index.ts';
import { type DepositAction, type DepositState, depositTransitions, type ReadingResult } from './deposit.ts';

export type DepositView = {
  id: string;
  scheduleId: string | null;
  outlet: { id: string; code: string; name: string; kind: OutletKind };
  publisher: { id: string; name: string };
  issueNumber: string | null;
  /** ISO 8601. */
  releasedOn: string;
  dueAt: Temporal.Instant;
  copiesDue: number;
  state: DepositState;
  receivedAt: Temporal.Instant | null;
  copiesReceived: number | null;
  printRun: number | null;
  isLate: boolean | null;
  receivedBy: { id: string; name: string } | null;
  readAt: Temporal.Instant | null;
  readBy: { id: string; name: string } | null;
  result: ReadingResult | null;
  finding: string | null;
  reviewItemId: string | null;
  excuse: string | null;
  /** What the actor may do with it now. */
  actions: Exclude<DepositAction, 'fall-due'>[];
  rowVersion: number;
};

/** What a list of deposits may be narrowed by; `late` are those that came late or are overdue. */
export type DepositFilter = {
  state?: DepositState | 'late' | undefined;
  outletId?: string | undefined;
  publisherId?: string | undefined;
  /** ISO 8601 days of release, both included. */
  from?: string | undefined;
  to?: string | undefined;
  readerId?: string | undefined;
};

type Row = Omit<DepositView, 'dueAt' | 'receivedAt' | 'readAt' | 'receivedBy' | 'readBy' | 'actions'> & {
  due_at: string;
  received_at: string | null;
  received_by_id: string | null;
  received_by_name: string | null;
  read_at: string | null;
  read_by_id: string | null;
  read_by_name: string | null;
};

const select = `
  select d.id, d.schedule_id as "scheduleId", d.issue_number as "issueNumber",
         json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'kind', o.kind) as outlet,
         json_build_object('id', p.id, 'name', p.name) as publisher,
         to_char(d.released_on, 'YYYY-MM-DD') as "releasedOn", d.due_at, d.copies_due as "copiesDue", d.state,
         d.received_at, d.copies_received as "copiesReceived", d.print_run as "printRun", d.is_late as "isLate",
         d.received_by_id, d.received_by_name, d.read_at, d.read_by_id, d.read_by_name, d.result, d.finding,
         d.review_item_id as "reviewItemId", d.excuse, d.row_version as "rowVersion"
    from deposits d
    join outlets o on o.id = d.outlet_id
    join publishers p on p.id = o.publisher_id`;

/** Deposits by day of release, the latest first. Who may only see their own publisher's sees no other's. */
export async function listDeposits(
  tx: Tx,
  actor: Actor,
  query: DepositFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<DepositView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const isLate = query.state === 'late';
  const rows = await tx.sql<Row>(
    `${select}
      where ($1::text is null or d.state = $1) and (not $2::boolean or d.state = 'overdue' or d.is_late)
        and ($3::uuid is null or d.outlet_id = $3) and ($4::uuid is null or o.publisher_id = $4)
        and ($5::date is null or d.released_on >= $5) and ($6::date is null or d.released_on <= $6)
        and ($7::text is null or d.read_by_id = $7)
        and ($8::boolean or o.publisher_id = $9)
        and ($10::date is null or (d.released_on, d.id) < ($10, $11::uuid))
      order by d.released_on desc, d.id desc limit $12`,
    [
      isLate ? null : (query.state ?? null),
      isLate,
      query.outletId ?? null,
      query.publisherId ?? null,
      query.from ?? null,
      query.to ?? null,
      query.readerId ?? null,
      mayOnAll(actor, 'deposit.read'),
      actor.publisherId ?? null,
      after[0],
      after[1],
      query.limit + 1,
    ],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.releasedOn, row.id],
    (row) => toView(row, actor),
  );
}

/** @throws DomainError `not-found` */
export async function getDeposit(tx: Tx, actor: Actor, id: string): Promise<DepositView> {
  const [row] = await tx.sql<Row>(`${select} where d.id = $1`, [id]);
  return toView(requireFound(row, 'deposit'), actor);
}

export type DepositWorkload = {
  /** Expected in the time, by what became of it. */
  due: number;
  received: number;
  late: number;
  overdue: number;
  unread: number;
  findings: number;
  readers: { id: string; name: string; read: number; findings: number }[];
};

/**
 * What was to be deposited in a time (ISO 8601 days of release, both included), what came of it, and who read how much.
 * The figures the reports on legal deposit ask for (Circular 06/2020: reading by month and reader).
 */
export async function depositWorkload(tx: Tx, { from, to }: { from: string; to: string }): Promise<DepositWorkload> {
  const [sums] = await tx.sql<Record<'due' | 'received' | 'late' | 'overdue' | 'unread' | 'findings', string>>(
    `select count(*) filter (where state <> 'excused') as due,
            count(*) filter (where state in ('received', 'read')) as received,
            count(*) filter (where is_late) as late,
            count(*) filter (where state = 'overdue') as overdue,
            count(*) filter (where state = 'received') as unread,
            count(*) filter (where result = 'finding') as findings
       from deposits where released_on between $1 and $2`,
    [from, to],
  );
  const readers = await tx.sql<{ id: string; name: string; read: string; findings: string }>(
    `select read_by_id as id, max(read_by_name) as name, count(*) as read,
            count(*) filter (where result = 'finding') as findings
       from deposits where released_on between $1 and $2 and read_at is not null
      group by read_by_id order by count(*) desc, max(read_by_name) limit 100`,
    [from, to],
  );
  return {
    due: Number(sums?.due),
    received: Number(sums?.received),
    late: Number(sums?.late),
    overdue: Number(sums?.overdue),
    unread: Number(sums?.unread),
    findings: Number(sums?.findings),
    readers: readers.map((row) => ({ ...row, read: Number(row.read), findings: Number(row.findings) })),
  };
}

function toView(row: Row, actor: Actor): DepositView {
  const { due_at, received_at, received_by_id, received_by_name, read_at, read_by_id, read_by_name, ...rest } = row;
  const view = {
    ...rest,
    dueAt: toInstant(due_at),
    receivedAt: received_at === null ? null : toInstant(received_at),
    receivedBy: received_by_id === null ? null : { id: received_by_id, name: received_by_name ?? received_by_id },
    readAt: read_at === null ? null : toInstant(read_at),
    readBy: read_by_id === null ? null : { id: read_by_id, name: read_by_name ?? read_by_id },
    actions: actionsOn(row.state, actor),
  };
  return mayOnAll(actor, 'deposit.read') ? view : asTheParty(view);
}

function actionsOn(state: DepositState, actor: Actor): DepositView['actions'] {
  if (!may(actor, 'deposit.record')) return [];
  return allowedActions<DepositState, DepositAction>(depositTransitions, state).filter(
    (action) => action !== 'fall-due',
  );
}

/** A publisher sees that copies came and when. What a reader found is told by a notice, after somebody decided. */
function asTheParty(view: DepositView): DepositView {
  const inside = { readAt: null, readBy: null, receivedBy: null, result: null, finding: null, reviewItemId: null };
  return { ...view, ...inside, state: view.state === 'read' ? 'received' : view.state };
}
