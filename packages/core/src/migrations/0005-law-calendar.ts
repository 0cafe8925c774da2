import { Migration } from '@mikro-orm/migrations';
import { calendarDays, dayDecisions, dayNames } from './0005-calendar-days.ts';

export class LawCalendar extends Migration {
  override up(): void {
    this.createCalendar();
    this.createClocks();
    for (const table of ['calendar_day_events', 'clock_events']) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
    }
    for (const day of calendarDays) this.addDay(day);
  }

  override down(): void {
    for (const table of ['clock_events', 'clocks', 'calendar_day_events', 'calendar_days']) {
      this.addSql(`drop table ${table};`);
    }
  }

  private createCalendar(): void {
    this.addSql(`
      create table calendar_days (
        id uuid primary key,
        date date not null,
        kind text not null check (kind in ('holiday', 'compensatory', 'make-up')),
        name jsonb not null,
        status text not null check (status in ('official', 'provisional')),
        proposed_status text not null check (proposed_status in ('official', 'provisional')),
        decision jsonb,
        confidence text not null check (confidence in ('V', 'S', 'OLD', 'M', 'D')),
        proposed_at timestamptz not null,
        proposed_by_id text not null,
        proposed_by_name text not null,
        confirmed_at timestamptz,
        confirmed_by_id text,
        confirmed_by_name text,
        withdrawn_at timestamptz,
        row_version int not null default 1
      );
    `);
    this.addSql('create unique index calendar_days_one_a_date on calendar_days (date) where withdrawn_at is null;');
    this.addSql('create index calendar_days_by_date on calendar_days (date);');
    // Its numbers are the versions of the calendar; they are taken under its lock, so they follow the commits.
    this.addSql(`
      create table calendar_day_events (
        seq int generated always as identity primary key,
        calendar_day_id uuid not null references calendar_days,
        type text not null check (type in ('proposed', 'confirmed', 'withdrawn')),
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        at timestamptz not null,
        reason text not null
      );
    `);
    this.addSql('create index calendar_day_events_by_day on calendar_day_events (calendar_day_id, seq);');
  }

  private createClocks(): void {
    this.addSql(`
      create table clocks (
        id uuid primary key,
        subject_type text not null,
        subject_id text not null,
        purpose text not null,
        kind text not null check (kind in ('statutory', 'internal')),
        rule jsonb not null,
        state text not null check (state in ('running', 'paused', 'met', 'late')),
        started_on date not null,
        due_on date,
        finished_at timestamptz,
        calendar_version int not null,
        event_count int not null,
        created_at timestamptz not null,
        row_version int not null default 1,
        unique (subject_type, subject_id, purpose, kind)
      );
    `);
    this.addSql(`create index clocks_open on clocks (due_on, started_on) where state in ('running', 'paused');`);
    this.addSql(`
      create table clock_events (
        clock_id uuid not null references clocks,
        seq int not null,
        type text not null check (type in ('start', 'pause', 'resume', 'extend', 'remove-extension', 'restart', 'finish',
                                           'recalculated')),
        at timestamptz not null,
        recorded_at timestamptz not null,
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        reason text not null,
        note jsonb,
        data jsonb not null,
        due_before date,
        due_after date,
        calendar_version int not null,
        primary key (clock_id, seq)
      );
    `);
  }

  private addDay([date, kind, name, status, decision, confidence]: (typeof calendarDays)[number]): void {
    const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
    const id = `019ab000-0000-7000-8001-0000${date.replaceAll('-', '')}`;
    this.addSql(`
      insert into calendar_days (id, date, kind, name, status, proposed_status, decision, confidence, proposed_at,
                                 proposed_by_id, proposed_by_name)
      values ('${id}', '${date}', '${kind}', ${json(dayNames[name])}, '${status}', '${status}',
              ${decision ? json(dayDecisions[decision]) : 'null'}, '${confidence}', now(), 'setup', 'Setup');
    `);
    this.addSql(`
      insert into calendar_day_events (calendar_day_id, type, actor_kind, actor_id, actor_name, at, reason)
      values ('${id}', 'proposed', 'system', 'setup', 'Setup', now(), '');
    `);
  }
}
