import { Migration } from '@mikro-orm/migrations';

const ruleId = '019ab000-0000-7000-8000-000000000009';
const versionId = '019ab000-0000-7000-8000-000000000019';
const name = { vi: 'Đọc lưu chiểu có phát hiện', en: 'Something was found in reading the deposit copy' };
const provision = {
  id: '8',
  instrument: 'Nghị định 119/2020/NĐ-CP, Điều 8 (hành vi cụ thể do người xem xét xác định)',
  text: {
    vi: 'Đăng, phát nội dung thông tin trên báo chí, bản tin, đặc san',
    en: 'What is published in the press, in bulletins and special issues',
  },
  confidence: 'S',
};

/** Legal deposit: what is expected of whom, what came, who read it; and the issue of a printed product as an item. */
export class Deposits extends Migration {
  override up(): void {
    this.limitKinds(['article', 'broadcast', 'print-issue']);
    this.addSql(`
      create table deposit_schedules (
        id uuid primary key,
        outlet_id uuid not null references outlets,
        licence_id uuid references licences,
        release jsonb not null,
        copies int not null check (copies > 0),
        -- HH:MM at the office; null: by the end of the day.
        due_time text check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        days_before int not null check (days_before >= 0),
        basis jsonb not null,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        planned_through date,
        created_at timestamptz not null,
        created_by_id text not null,
        created_by_name text not null,
        row_version int not null default 1
      );
    `);
    this.addSql('create index deposit_schedules_by_outlet on deposit_schedules (outlet_id);');
    this.addSql(`
      create table deposits (
        id uuid primary key,
        schedule_id uuid references deposit_schedules,
        outlet_id uuid not null references outlets,
        issue_number text,
        released_on date not null,
        due_at timestamptz not null,
        copies_due int not null check (copies_due > 0),
        state text not null check (state in ('expected', 'overdue', 'received', 'read', 'excused')),
        received_at timestamptz,
        copies_received int check (copies_received > 0),
        print_run int check (print_run > 0),
        is_late boolean,
        received_by_id text,
        received_by_name text,
        read_at timestamptz,
        read_by_id text,
        read_by_name text,
        result text check (result in ('clean', 'finding')),
        finding text,
        review_item_id uuid references review_items,
        excuse text,
        row_version int not null default 1,
        unique (schedule_id, released_on),
        check ((state in ('received', 'read')) = (received_at is not null)),
        check ((received_at is null) = (copies_received is null) and (received_at is null) = (is_late is null)),
        check ((state = 'read') = (read_at is not null) and (read_at is null) = (result is null)),
        check ((result = 'finding') = (finding is not null))
      );
    `);
    this.addSql('create index deposits_by_release on deposits (released_on desc, id desc);');
    this.addSql('create index deposits_by_state on deposits (state, released_on desc, id desc);');
    this.addSql('create index deposits_by_outlet on deposits (outlet_id, released_on desc, id desc);');
    this.addSql(`create index deposits_falling_due on deposits (due_at) where state = 'expected';`);
    this.addSql('create index deposits_by_reader on deposits (read_at) where read_at is not null;');
    this.addSql(`
      insert into rule_versions (id, rule_id, number, query, name, severity, topic, provision, created_at, created_by_id, created_by_name)
      values ('${versionId}', '${ruleId}', 1, null, ${json(name)}, 'medium', 'deposit', ${json(provision)}, now(), 'setup', 'Setup');
    `);
    this.addSql(`
      insert into rules (id, code, kind, current_version_id, created_at)
      values ('${ruleId}', 'check.deposit-finding', 'check', '${versionId}', now());
    `);
    this.addSql('update rule_state set revision = revision + 1;');
  }

  override down(): void {
    this.addSql('drop table deposits;');
    this.addSql('drop table deposit_schedules;');
    this.addSql(`delete from rules where id = '${ruleId}';`);
    this.addSql('alter table rule_versions disable trigger user;');
    this.addSql(`delete from rule_versions where rule_id = '${ruleId}';`);
    this.addSql('alter table rule_versions enable trigger user;');
    this.addSql('update rule_state set revision = revision - 1;');
    this.limitKinds(['article', 'broadcast']);
  }

  private limitKinds(kinds: string[]): void {
    for (const table of ['items', 'search_documents']) {
      this.addSql(`alter table ${table} drop constraint ${table}_kind_check;`);
      this.addSql(`
        alter table ${table} add constraint ${table}_kind_check
          check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));
      `);
    }
  }
}

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}
