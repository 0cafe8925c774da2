import { Migration } from '@mikro-orm/migrations';

export class Audit extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are never changed or deleted.', tg_table_name using errcode = 'restrict_violation';
      end $$;
    `);
    this.addSql(`
      create table audit_log (
        seq bigint primary key,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        type text not null,
        subject_type text not null,
        subject_id text not null,
        data jsonb not null,
        prev_hash text not null,
        hash text not null unique
      );
    `);
    this.addSql('create index audit_log_subject on audit_log (subject_id, seq desc);');
    this.addSql(`
      create trigger audit_log_is_append_only before update or delete on audit_log
        for each row execute function refuse_change();
    `);
    this.addSql(`
      create trigger audit_log_is_not_emptied before truncate on audit_log
        for each statement execute function refuse_change();
    `);
  }

  override down(): void {
    this.addSql('drop table audit_log;');
    this.addSql('drop function refuse_change();');
  }
}
