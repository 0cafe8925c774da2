import { Migration } from '@mikro-orm/migrations';

/** The office's documents, never changed once issued, and the series their numbers come from. */
export class Papers extends Migration {
  override up(): void {
    this.addSql(`
      create table number_series (
        code text not null check (code <> ''),
        year int not null check (year between 1945 and 2200),
        last_seq int not null check (last_seq > 0),
        primary key (code, year)
      );
    `);
    this.addSql(
      `comment on column number_series.last_seq is 'The last number taken; a transaction that takes one holds the row until it ends.';`,
    );
    this.addSql(`
      create table papers (
        id uuid primary key,
        kind text not null check (kind <> ''),
        number text,
        series text,
        series_year int,
        series_seq int,
        subject_type text not null,
        subject_id text not null,
        title jsonb not null,
        content jsonb not null,
        content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
        template text not null,
        template_version text not null,
        pdf_sha256 text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        pdf_bytes int not null check (pdf_bytes > 0),
        signatures jsonb not null,
        issued_at timestamptz not null,
        issued_by_id text not null,
        issued_by_name text not null,
        supersedes_id uuid references papers,
        check (num_nulls(number, series, series_year, series_seq) in (0, 4)),
        foreign key (series, series_year) references number_series (code, year)
      );
    `);
    this.addSql('create unique index papers_one_a_number on papers (series, series_year, series_seq);');
    this.addSql(
      'create unique index papers_superseded_once on papers (supersedes_id) where supersedes_id is not null;',
    );
    this.addSql('create index papers_by_subject on papers (subject_type, subject_id, issued_at);');
    this.addSql(`
      create trigger papers_are_append_only before update or delete on papers
        for each row execute function refuse_change();
    `);
    this.addSql(`
      create trigger papers_are_not_emptied before truncate on papers
        for each statement execute function refuse_change();
    `);
  }

  override down(): void {
    this.addSql('drop table papers;');
    this.addSql('drop table number_series;');
  }
}
