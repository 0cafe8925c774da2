import { Migration } from '@mikro-orm/migrations';

/** The daily files of the public register. */
export class Register extends Migration {
  override up(): void {
    this.addSql(`
      create table register_dumps (
        day date not null,
        format text not null check (format in ('csv', 'json')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bigint not null,
        records int not null,
        key_id text not null,
        signature text not null,
        written_at timestamptz not null,
        primary key (day, format)
      );
    `);
    this.addSql(`
      create trigger register_dumps_are_append_only before update or delete on register_dumps
        for each row execute function refuse_change();
    `);
    this.addSql('create index licence_decisions_by_time on licence_decisions (decided_at desc, id desc);');
  }

  override down(): void {
    this.addSql('drop index licence_decisions_by_time;');
    this.addSql('drop table register_dumps;');
  }
}
