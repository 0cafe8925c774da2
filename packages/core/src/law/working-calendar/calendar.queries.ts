import { type Tx, toInstant } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Confidence } from '../confidence.ts';
import type { CalendarDayEventType } from './calendar-day.ts';
import {
  type DayFact,
  type DayKind,
  type DayStatus,
  type Decision,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts';

/**
 * The working calendar as it is, or as it was at one of its versions: so a deadline that was met long ago explains itself
 * by the days known then.
 */
export async function readCalendar(tx: Tx, asOf?: number): Promise<WorkingCalendar> {
  const days = await tx.sql<DayFact & { version: number }>(
    `select to_char(d.date, 'YYYY-MM-DD') as date, d.kind, d.name, d.decision,
            -- A day that is confirmed became official by it; before, it was what it had been proposed as.
            case when f.confirmed then 'official' else d.proposed_status end as status
       from calendar_days d
       join lateral (
         select bool_or(e.type = 'proposed') as proposed, bool_or(e.type = 'confirmed') as confirmed,
                bool_or(e.type = 'withdrawn') as withdrawn
           from calendar_day_events e where e.calendar_day_id = d.id and ($1::int is null or e.seq <= $1)
       ) f on f.proposed and not f.withdrawn
      order by d.date`,
    [asOf ?? null],
  );
  return workingCalendar(days, asOf ?? (await calendarVersion(tx)));
}

async function calendarVersion(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ version: number }>(
    'select coalesce(max(seq), 0)::int as version from calendar_day_events',
  );
  return row!.version;
}

type Person = { id: string; name: string };

export type CalendarDayView = {
  id: string;
  /** ISO 8601. */
  date: string;
  kind: DayKind;
  name: Bilingual;
  status: DayStatus;
  decision: Decision | null;
  confidence: Confidence;
  proposedBy: Person;
  proposedAt: Temporal.Instant;
  confirmedBy: Person | null;
  confirmedAt: Temporal.Instant | null;
  withdrawnAt: Temporal.Instant | null;
  rowVersion: number;
  /** What happened to it, the first first. */
  history: { type: CalendarDayEventType; by: Person; at: Temporal.Instant; reason: string }[];
};

type Row = Omit<CalendarDayView, 'proposedAt' | 'confirmedAt' | 'withdrawnAt' | 'history'> & {
  proposedAt: string;
  confirmedAt: string | null;
  withdrawnAt: string | null;
  history: { type: CalendarDayEventType; by: Person; at: string; reason: string }[];
};

const select = `
  select d.id, to_char(d.date, 'YYYY-MM-DD') as date, d.kind, d.name, d.status, d.decision, d.confidence,
         jsonb_build_object('id', d.proposed_by_id, 'name', d.proposed_by_name) as "proposedBy",
         d.proposed_at as "proposedAt",
         case when d.confirmed_at is not null
           then jsonb_build_object('id', d.confirmed_by_id, 'name', d.confirmed_by_name) end as "confirmedBy",
         d.confirmed_at as "confirmedAt", d.withdrawn_at as "withdrawnAt", d.row_version as "rowVersion",
         (select jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'reason', e.reason,
                   'by', jsonb_build_object('id', e.actor_id, 'name', e.actor_name)) order by e.seq)
            from calendar_day_events e where e.calendar_day_id = d.id) as history
    from calendar_days d`;

/** The days of a year by date, withdrawn ones among them. */
export async function listCalendarDays(tx: Tx, year: number): Promise<CalendarDayView[]> {
  const rows = await tx.sql<Row>(
    `${select} where d.date >= make_date($1, 1, 1) and d.date < make_date($1 + 1, 1, 1) order by d.date, d.proposed_at, d.id`,
    [year],
  );
  return rows.map(toView);
}

/** Years of which any day is known, in order. */
export async function calendarYears(tx: Tx): Promise<number[]> {
  const rows = await tx.sql<{ year: number }>(
    'select distinct extract(year from date)::int as year from calendar_days where withdrawn_at is null order by year',
  );
  return rows.map(({ year }) => year);
}

/** @returns the day, or null when there is none with this id */
export async function findCalendarDay(tx: Tx, id: string): Promise<CalendarDayView | null> {
  const [row] = await tx.sql<Row>(`${select} where d.id = $1`, [id]);
  return row ? toView(row) : null;
}

function toView(row: Row): CalendarDayView {
  return {
    ...row,
    proposedAt: toInstant(row.proposedAt),
    confirmedAt: row.confirmedAt ? toInstant(row.confirmedAt) : null,
    withdrawnAt: row.withdrawnAt ? toInstant(row.withdrawnAt) : null,
    history: row.history.map((event) => ({ ...event, at: toInstant(event.at) })),
  };
}
