import type { Actor, Authorized } from '../../identity/index.ts';
import { may } from '../../identity/index.ts';
import { DomainError, officeDay, type Tx, toInstant } from '../../platform/index.ts';
import {
  explanationRules,
  type Recommendation,
  type RecommendationNote,
  type RecordedStatus,
} from './recommendation.ts';

/** All recommendations, the open ones first, those due first among them. */
export async function listRecommendations(
  tx: Tx,
  actor: Actor,
  _subject: Authorized<object, 'report.read'>,
): Promise<{ items: Recommendation[]; open: number; overdue: number }> {
  const items = await readRecommendations(tx, actor, null);
  return {
    items,
    open: items.filter(({ closedAt }) => closedAt === null).length,
    overdue: items.filter(({ status }) => status === 'qua_han').length,
  };
}

/** @throws DomainError `not-found` */
export async function getRecommendation(tx: Tx, actor: Actor, id: string): Promise<Recommendation> {
  const [found] = await readRecommendations(tx, actor, id);
  if (!found) throw new DomainError('not-found', 'There is no such recommendation.');
  return found;
}

type Row = Omit<Recommendation, 'daysLeft' | 'status' | 'closedAt' | 'notes' | 'clock' | 'actions'> & {
  status: RecordedStatus;
  closed_at: string | null;
};

async function readRecommendations(tx: Tx, actor: Actor, id: string | null): Promise<Recommendation[]> {
  const rows = await tx.sql<Row>(
    `select r.id, r.delegation, r.conclusion_number as "conclusionNumber", r.text, r.unit, r.complexity, r.status,
            to_char(r.conclusion_on, 'YYYY-MM-DD') as "conclusionOn", to_char(r.received_on, 'YYYY-MM-DD') as "receivedOn",
            to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", to_char(c.due_on, 'YYYY-MM-DD') as "explanationDueOn",
            r.remind_to as "remindTo", r.closed_at, r.row_version as "rowVersion"
       from recommendations r
       join clocks c on c.subject_type = 'recommendation' and c.subject_id = r.id::text and c.purpose = 'explanation'
      where $1::uuid is null or r.id = $1
      order by r.closed_at is not null, r.due_on, r.id limit 500`,
    [id],
  );
  const notes = await notesOf(
    tx,
    rows.map((row) => row.id),
  );
  const today = officeDay(tx.clock.now());
  return rows.map(({ closed_at, ...row }) => {
    const daysLeft = today.until(Temporal.PlainDate.from(row.dueOn)).days;
    const isOpen = closed_at === null;
    // Only what is being worked on can run late: what was refused or done has its own word.
    const runs = row.status !== 'hoan_thanh' && row.status !== 'khong_thuc_hien';
    const actions: Recommendation['actions'] = isOpen
      ? row.status === 'hoan_thanh'
        ? ['note', 'close']
        : ['note']
      : [];
    return {
      ...row,
      daysLeft,
      status: isOpen && runs && daysLeft < 0 ? ('qua_han' as const) : row.status,
      closedAt: closed_at === null ? null : toInstant(closed_at),
      notes: notes.get(row.id) ?? [],
      clock: clockSentence(row),
      actions: may(actor, 'report.manage') ? actions : [],
    };
  });
}

async function notesOf(tx: Tx, ids: string[]): Promise<Map<string, RecommendationNote[]>> {
  const rows = await tx.sql<{
    id: string;
    recommendation_id: string;
    status: RecordedStatus;
    text: string;
    document: string | null;
    at: string;
    by_id: string;
    by_name: string;
  }>('select * from recommendation_notes where recommendation_id = any ($1::uuid[]) order by at, id', [ids]);
  const notes = new Map<string, RecommendationNote[]>();
  for (const { recommendation_id, at, by_id, by_name, ...row } of rows) {
    const own = notes.get(recommendation_id) ?? [];
    own.push({ ...row, at: toInstant(at), by: { id: by_id, name: by_name } });
    notes.set(recommendation_id, own);
  }
  return notes;
}

function clockSentence({
  complexity,
  receivedOn,
  explanationDueOn,
}: Pick<Recommendation, 'complexity' | 'receivedOn' | 'explanationDueOn'>): { vi: string; en: string } {
  const { amount, source } = explanationRules[complexity];
  return {
    vi: `Nếu chưa thực hiện, giải trình trong ${amount} ngày (ngày thường) kể từ khi nhận ${dmy(receivedOn)}, chậm nhất ${dmy(explanationDueOn)}. ${source}.`,
    en: `What isn’t carried out is explained within ${amount} calendar days of ${dmy(receivedOn)}, by ${dmy(explanationDueOn)}. ${source}.`,
  };
}

function dmy(day: string): string {
  return day.split('-').reverse().join('/');
}
