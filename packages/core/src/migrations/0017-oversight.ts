import { Migration } from '@mikro-orm/migrations';

const appendOnlyTables = ['manual_figures', 'recommendation_notes', 'sent_reports'];

/** What the oversight report counts by, the figures people enter, a delegation's recommendations, and what was sent. */
export class Oversight extends Migration {
  override up(): void {
    this.findByTime();
    this.createFigures();
    this.createRecommendations();
    this.createSentReports();
    for (const table of appendOnlyTables) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
    }
  }

  override down(): void {
    for (const table of ['sent_reports', 'recommendation_notes', 'recommendations', 'manual_figures']) {
      this.addSql(`drop table ${table};`);
    }
    for (const index of [
      'items_by_first_sight',
      'signals_by_time',
      'review_items_by_decision',
      'case_events_by_action',
    ]) {
      this.addSql(`drop index ${index};`);
    }
    this.addSql('drop index deposits_by_due;');
    this.addSql('drop function fold_words(text);');
  }

  private findByTime(): void {
    // A place is found in an address word by word: no accents, small letters, a space at either end.
    this.addSql(`
      create function fold_words(text) returns text language sql immutable strict parallel safe as $$
        select ' ' || btrim(regexp_replace(
          lower(translate(regexp_replace(normalize($1, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd')),
          '[^a-z0-9]+', ' ', 'g')) || ' '
      $$;
    `);
    this.addSql('create index items_by_first_sight on items (first_seen_at) include (kind, outlet_id);');
    this.addSql('create index signals_by_time on signals (created_at);');
    this.addSql('create index review_items_by_decision on review_items (decided_at);');
    this.addSql('create index case_events_by_action on case_events (action, at);');
    this.addSql('create index deposits_by_due on deposits (due_at);');
  }

  private createFigures(): void {
    this.addSql(`
      create table manual_figures (
        id uuid primary key,
        indicator text not null check (indicator <> ''),
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        -- As fold_words writes it; empty for the whole province.
        place text not null,
        place_name text not null,
        value double precision not null,
        note text not null,
        entered_at timestamptz not null,
        entered_by_id text not null,
        entered_by_name text not null
      );
    `);
    this.addSql(`
      create index manual_figures_newest on manual_figures (period_from, period_to, place, indicator, entered_at desc);
    `);
  }

  private createRecommendations(): void {
    this.addSql(`
      create table recommendations (
        id uuid primary key,
        delegation text not null check (delegation <> ''),
        conclusion_number text not null check (conclusion_number <> ''),
        conclusion_on date not null,
        text text not null check (text <> ''),
        unit text not null check (unit <> ''),
        remind_to text,
        complexity text not null check (complexity in ('simple', 'complex')),
        received_on date not null check (received_on >= conclusion_on),
        due_on date not null,
        status text not null check (status in ('chua_hoan_thanh', 'hoan_thanh_mot_phan', 'hoan_thanh',
                                               'khong_thuc_hien', 'chua_dap_ung_yeu_cau')),
        created_at timestamptz not null,
        created_by_id text not null,
        closed_at timestamptz,
        row_version int not null default 1,
        check (closed_at is null or status = 'hoan_thanh')
      );
    `);
    this.addSql('create index recommendations_open on recommendations (due_on, id) where closed_at is null;');
    this.addSql(`
      create table recommendation_notes (
        id uuid primary key,
        recommendation_id uuid not null references recommendations,
        status text not null,
        text text not null check (text <> ''),
        document text,
        at timestamptz not null,
        by_id text not null,
        by_name text not null
      );
    `);
    this.addSql(
      'create index recommendation_notes_by_recommendation on recommendation_notes (recommendation_id, at, id);',
    );
  }

  private createSentReports(): void {
    this.addSql(`
      create table sent_reports (
        id uuid primary key,
        kind text not null check (kind <> ''),
        period_key text not null check (period_key <> ''),
        number text not null check (number <> ''),
        sent_on date not null,
        sent_to text not null,
        note text not null,
        file_name text,
        file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
        media_type text,
        recorded_at timestamptz not null,
        recorded_by_id text not null,
        recorded_by_name text not null,
        check ((file_name is null) = (file_sha256 is null) and (file_name is null) = (media_type is null))
      );
    `);
    this.addSql('create index sent_reports_newest on sent_reports (kind, period_key, recorded_at desc);');
  }
}
