import { Migration } from '@mikro-orm/migrations';

/** What the register knows of an outlet's licences: written by the context that decides on them, read by the crawler. */
export class OutletLicences extends Migration {
  override up(): void {
    // The licence itself is another context's, so its id is no foreign key here.
    this.addSql(`
      create table outlet_licences (
        licence_id uuid primary key,
        outlet_id uuid not null references outlets,
        number text not null,
        procedure_code text not null,
        status text not null check (status in ('in-force', 'suspended', 'revoked', 'expired', 'ceased')),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        domains text[] not null,
        scope jsonb not null,
        updated_at timestamptz not null
      );
    `);
    this.addSql('create index outlet_licences_by_outlet on outlet_licences (outlet_id);');
    // A publisher is looked for without accents: what is searched is folded once, when the name is stored.
    this.addSql(`
      alter table publishers add column search_name text generated always as (
        replace(lower(regexp_replace(normalize(name || ' ' || code, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd')
      ) stored;
    `);
  }

  override down(): void {
    this.addSql('alter table publishers drop column search_name;');
    this.addSql('drop table outlet_licences;');
  }
}
