import type { Actor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { readCalendar } from '../working-calendar/calendar.queries.ts';
import type { CalendarDay, CalendarDayEventType } from '../working-calendar/calendar-day.ts';
import type { WorkingCalendar } from '../working-calendar/working-calendar.ts';
import type { ClockKind, ClockSubject } from './clock.ts';
import { appendClockEvents, countedEvents, readClockEvents } from './clock-events.queries.ts';
import { computeDeadline } from './compute-deadline.ts';
import { dmy, factText } from './explain-steps.ts';
import type { DeadlineRule } from './rule.ts';

/** An open deadline whose date a change of the calendar moves. */
export type MovedClock = {
  clockId: string;
  subject: ClockSubject;
  purpose: string;
  kind: ClockKind;
  /**
   * ISO 8601. Null before or after in the rare case that the change decides whether a clock that stands still was stopped
   * before its time was over: only then does it have no date.
   */
  dueBefore: string | null;
  dueAfter: string | null;
};

type Candidate = {
  id: string;
  subjectType: string;
  subjectId: string;
  purpose: string;
  kind: ClockKind;
  rule: DeadlineRule;
  dueOn: string | null;
  eventCount: number;
};

/** Which open clocks would have another date by this calendar, if it differs from the one in use on one date only. */
export async function findMoves(tx: Tx, date: string, calendar: WorkingCalendar): Promise<MovedClock[]> {
  const moves = await computeMoves(tx, date, calendar);
  return moves.map(({ move }) => move);
}

/**
 * Computes the open clocks anew after a day of the calendar changed, and writes into the history of each that moved why
 * it did. Finished clocks stay as they were. To be called under `lockCalendar`.
 */
export async function moveClocks(
  tx: Tx,
  actor: Actor,
  change: { type: CalendarDayEventType; day: CalendarDay; version: number },
): Promise<MovedClock[]> {
  const moves = await computeMoves(tx, change.day.date, await readCalendar(tx));
  if (moves.length === 0) return [];
  await tx.sql(
    `update clocks c set due_on = m.due, calendar_version = $2, event_count = c.event_count + 1,
            row_version = c.row_version + 1
       from jsonb_to_recordset($1::jsonb) as m(id uuid, due date) where c.id = m.id`,
    [JSON.stringify(moves.map(({ move }) => ({ id: move.clockId, due: move.dueAfter }))), change.version],
  );
  const at = tx.clock.now().toString();
  await appendClockEvents(
    tx,
    actor,
    moves.map(({ move, seq }) => ({
      clockId: move.clockId,
      seq,
      type: 'recalculated',
      at,
      reason: '',
      note: whyMoved(change, move),
      data: { calendarDayId: change.day.id, change: change.type },
      dueBefore: move.dueBefore,
      dueAfter: move.dueAfter,
      calendarVersion: change.version,
    })),
  );
  return moves.map(({ move }) => move);
}

async function computeMoves(
  tx: Tx,
  date: string,
  calendar: WorkingCalendar,
): Promise<{ move: MovedClock; seq: number }[]> {
  // Only days from the start to the end of a period have a say in it; of one that stands still the end isn't known.
  const candidates = await tx.sql<Candidate>(
    `select id, subject_type as "subjectType", subject_id as "subjectId", purpose, kind, rule,
            to_char(due_on, 'YYYY-MM-DD') as "dueOn", event_count as "eventCount"
       from clocks where state in ('running', 'paused') and started_on <= $1::date
        and (due_on >= $1::date or due_on is null)
      order by due_on, id`,
    [date],
  );
  const events = await readClockEvents(
    tx,
    candidates.map(({ id }) => id),
  );
  return candidates.flatMap((clock) => {
    const { dueOn } = computeDeadline(clock.rule, countedEvents(events.get(clock.id)!), calendar);
    const dueAfter = dueOn?.toString() ?? null;
    if (dueAfter === clock.dueOn) return [];
    const move: MovedClock = {
      clockId: clock.id,
      subject: { type: clock.subjectType, id: clock.subjectId },
      purpose: clock.purpose,
      kind: clock.kind,
      dueBefore: clock.dueOn,
      dueAfter,
    };
    return [{ move, seq: clock.eventCount + 1 }];
  });
}

const said: Record<CalendarDayEventType, Bilingual> = {
  proposed: { vi: 'Lịch làm việc có thêm', en: 'The working calendar now has' },
  confirmed: { vi: 'Lịch làm việc đã xác nhận', en: 'The working calendar now confirms' },
  withdrawn: { vi: 'Lịch làm việc đã bỏ', en: 'The working calendar no longer has' },
};

function whyMoved(change: { type: CalendarDayEventType; day: CalendarDay }, move: MovedClock): Bilingual {
  const { date, kind, name, status, decision } = change.day;
  const fact = factText({ date, kind, name, status, decision: decision ?? null });
  const from = dateText(move.dueBefore);
  const to = dateText(move.dueAfter);
  return {
    vi: `${said[change.type].vi} ${fact.vi}: hạn chuyển từ ${from.vi} sang ${to.vi}.`,
    en: `${said[change.type].en} ${fact.en}: the date moves from ${from.en} to ${to.en}.`,
  };
}

function dateText(date: string | null): Bilingual {
  if (date === null) return { vi: 'chưa xác định', en: 'not known yet' };
  const text = dmy(Temporal.PlainDate.from(date));
  return { vi: text, en: text };
}
