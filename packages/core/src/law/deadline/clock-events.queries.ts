import type { Actor } from '../../identity/index.ts';
import { type Tx, toInstant } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import type { ClockEvent } from './clock-events.ts';

/** What the log of a clock has for an event, beside the event itself. */
export type RecordedClockEvent = {
  seq: number;
  /** `recalculated`: the calendar changed under it. */
  type: ClockEvent['type'] | 'recalculated';
  at: Temporal.Instant;
  recordedAt: Temporal.Instant;
  by: { id: string; name: string };
  /** Why, in the words of whoever did it. */
  reason: string;
  /** Why, in sentences of the system. */
  note: Bilingual | null;
  dueBefore: string | null;
  dueAfter: string | null;
  calendarVersion: number;
  /** The event as the deadline is computed from it; null for a recalculation. */
  event: ClockEvent | null;
};

type Row = Omit<RecordedClockEvent, 'at' | 'recordedAt' | 'event'> & {
  clockId: string;
  at: string;
  recordedAt: string;
  data: Record<string, unknown>;
};

/** The events of clocks in the order they were recorded, by the clock's id. */
export async function readClockEvents(tx: Tx, clockIds: readonly string[]): Promise<Map<string, RecordedClockEvent[]>> {
  const rows = await tx.sql<Row>(
    `select clock_id as "clockId", seq, type, at, recorded_at as "recordedAt", reason, note, data,
            jsonb_build_object('id', actor_id, 'name', actor_name) as by, calendar_version as "calendarVersion",
            to_char(due_before, 'YYYY-MM-DD') as "dueBefore", to_char(due_after, 'YYYY-MM-DD') as "dueAfter"
       from clock_events where clock_id = any ($1::uuid[]) order by clock_id, seq`,
    [clockIds],
  );
  const byClock = new Map<string, RecordedClockEvent[]>(clockIds.map((id) => [id, []]));
  for (const { clockId, data, ...row } of rows) {
    const at = toInstant(row.at);
    const event = row.type === 'recalculated' ? null : ({ ...data, type: row.type, at } as ClockEvent);
    byClock.get(clockId)!.push({ ...row, at, recordedAt: toInstant(row.recordedAt), event });
  }
  return byClock;
}

/** The events a deadline is computed from. */
export function countedEvents(recorded: readonly RecordedClockEvent[]): ClockEvent[] {
  return recorded.flatMap(({ event }) => (event ? [event] : []));
}

export type NewClockEvent = {
  clockId: string;
  seq: number;
  type: RecordedClockEvent['type'];
  at: string;
  reason: string;
  note: Bilingual | null;
  /** What the event has beside its type and time. */
  data: Record<string, unknown>;
  dueBefore: string | null;
  dueAfter: string | null;
  calendarVersion: number;
};

export async function appendClockEvents(tx: Tx, actor: Actor, events: readonly NewClockEvent[]): Promise<void> {
  await tx.sql(
    `insert into clock_events (clock_id, seq, type, at, recorded_at, actor_kind, actor_id, actor_name, reason, note, data,
                               due_before, due_after, calendar_version)
     select "clockId", seq, type, at, $2, $3, $4, $5, reason, note, data, "dueBefore", "dueAfter", "calendarVersion"
       from jsonb_to_recordset($1::jsonb) as e("clockId" uuid, seq int, type text, at timestamptz, reason text, note jsonb,
              data jsonb, "dueBefore" date, "dueAfter" date, "calendarVersion" int)`,
    [JSON.stringify(events), tx.clock.now().toString(), actor.kind, actor.id, actor.name],
  );
}
