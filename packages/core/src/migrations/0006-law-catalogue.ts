import { Migration } from '@mikro-orm/migrations';

const appendOnlyTables = ['law_instrument_versions', 'law_provision_versions', 'law_provision_confirmations'];

/** Instruments and provisions of law. What they say lies in versions that are never changed; the rows above name them. */
export class LawCatalogue extends Migration {
  override up(): void {
    this.createInstruments();
    this.createProvisions();
    for (const table of appendOnlyTables) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
      this.addSql(`
        create trigger ${table}_are_not_emptied before truncate on ${table}
          for each statement execute function refuse_change();
      `);
    }
    for (const [table, columns] of [
      ['law_instruments', 'id, code, number, year, kind, created_at'],
      ['law_provisions', 'id, code, instrument_id, created_at'],
    ]) {
      this.addSql(`
        create trigger ${table}_keep_their_names before delete or update of ${columns} on ${table}
          for each row execute function refuse_change();
      `);
    }
  }

  override down(): void {
    const tables = ['law_provision_confirmations', 'law_provision_versions', 'law_provisions'];
    for (const table of [...tables, 'law_instrument_versions', 'law_instruments']) {
      this.addSql(`drop table ${table};`);
    }
  }

  private createInstruments(): void {
    this.addSql(`
      create table law_instruments (
        id uuid primary key,
        code text not null unique,
        number text not null,
        year int not null check (year between 1945 and 2200),
        kind text not null check (kind in ('law', 'ordinance', 'decree', 'resolution', 'circular', 'decision')),
        created_at timestamptz not null,
        row_version int not null default 1,
        unique (kind, number, year)
      );
    `);
    this.addSql(`comment on column law_instruments.number is 'As printed; numbers come again every year.';`);
    this.addSql(`
      create table law_instrument_versions (
        id uuid primary key,
        instrument_id uuid not null references law_instruments,
        number int not null,
        name text not null,
        issuer text not null,
        issued_on date,
        valid_from date,
        valid_to date,
        amended_by text,
        note text,
        source text not null check (source <> ''),
        confidence text not null,
        created_at timestamptz not null,
        created_by_id text not null,
        created_by_name text not null,
        unique (instrument_id, number),
        check (valid_from <= valid_to),
        check (confidence ~ '^(V|S|OLD|M|D)(/(V|S|OLD|M|D))?$')
      );
    `);
    this.addSql(
      `comment on column law_instrument_versions.valid_from is 'Null where the first day is not known: then it applies on no day.';`,
    );
  }

  private createProvisions(): void {
    this.addSql(`
      create table law_provisions (
        id uuid primary key,
        code text not null unique,
        instrument_id uuid not null references law_instruments,
        created_at timestamptz not null,
        row_version int not null default 1
      );
    `);
    this.addSql('create index law_provisions_instrument on law_provisions (instrument_id);');
    this.addSql(`
      create table law_provision_versions (
        id uuid primary key,
        provision_id uuid not null references law_provisions,
        number int not null,
        article text check (article ~ '^[0-9]+[a-zđ]?$'),
        clause text check (clause ~ '^[0-9]+[a-zđ]?$'),
        point text check (point ~ '^[a-zđ]$'),
        heading text not null,
        text_vi text not null check (text_vi <> ''),
        text_en text,
        kind text not null check (kind in ('violation', 'procedure', 'deadline', 'power', 'general')),
        violation jsonb,
        valid_from date not null,
        valid_to date,
        source text not null check (source <> ''),
        confidence text not null,
        note text,
        search_text text not null,
        created_at timestamptz not null,
        created_by_id text not null,
        created_by_name text not null,
        unique (provision_id, number),
        check (valid_from <= valid_to),
        check (article is not null or (clause is null and point is null)),
        check ((kind = 'violation') = (violation is not null)),
        check ((violation->'fine'->>'minVnd')::bigint <= (violation->'fine'->>'maxVnd')::bigint),
        check (confidence ~ '^(V|S|OLD|M|D)(/(V|S|OLD|M|D))?$')
      );
    `);
    this.addSql(`comment on column law_provision_versions.search_text is 'Folded: no accents, small letters.';`);
    this.addSql(`
      create table law_provision_confirmations (
        provision_version_id uuid primary key references law_provision_versions,
        note text,
        confirmed_at timestamptz not null,
        confirmed_by_id text not null,
        confirmed_by_name text not null
      );
    `);
  }
}
