import { Migration } from '@mikro-orm/migrations';

const appendOnlyTables = ['item_versions', 'rule_versions', 'signals', 'review_events', 'captures'];

/** The checks the system makes by itself are rules like others, so that every signal has a rule version to point at. */
const checks = [
  {
    ruleId: '019ab000-0000-7000-8000-000000000001',
    versionId: '019ab000-0000-7000-8000-000000000011',
    code: 'check.silent-edit',
    severity: 'medium',
    topic: 'silent-edit',
    name: { vi: 'Sửa bài sau khi đăng mà không ghi chú', en: 'Changed after publication without saying so' },
    provision: {
      id: '14.3d',
      instrument: 'Nghị định 119/2020/NĐ-CP, Điều 14 khoản 3 điểm d (sửa đổi bởi Nghị định 14/2022/NĐ-CP)',
      text: {
        vi: 'Nội dung không thống nhất với bản lưu chiểu điện tử',
        en: 'Content that differs from the electronic legal deposit',
      },
      confidence: 'S',
    },
  },
  {
    ruleId: '019ab000-0000-7000-8000-000000000002',
    versionId: '019ab000-0000-7000-8000-000000000012',
    code: 'check.masthead-missing',
    severity: 'low',
    topic: 'masthead',
    name: { vi: 'Trang không ghi số giấy phép', en: 'The page names no licence number' },
    provision: {
      id: '12.1',
      instrument: 'Nghị định 119/2020/NĐ-CP, Điều 12 khoản 1',
      text: { vi: 'Thiếu hoặc sai thông tin phải ghi', en: 'Information that must be stated is missing or wrong' },
      confidence: 'V',
    },
  },
] as const;

export class Monitoring extends Migration {
  override up(): void {
    this.createRegistry();
    this.createItems();
    this.createRules();
    this.createReview();
    for (const check of checks) this.addCheck(check);
    for (const table of appendOnlyTables) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
    }
  }

  override down(): void {
    const tables = ['review_events', 'review_items', 'signals', 'rule_state', 'rules', 'rule_versions'];
    tables.push('item_sources', 'watched_pages', 'item_versions', 'captures', 'items', 'sources');
    tables.push('outlet_domains', 'outlets', 'publishers');
    for (const table of tables) this.addSql(`drop table ${table} cascade;`);
  }

  private createRegistry(): void {
    this.addSql(`
      create table publishers (
        id uuid primary key,
        code text not null unique,
        name text not null,
        created_at timestamptz not null
      );
    `);
    this.addSql(`
      create table outlets (
        id uuid primary key,
        publisher_id uuid not null references publishers,
        code text not null unique,
        name text not null,
        kind text not null check (kind in ('newspaper', 'magazine', 'radio', 'television', 'aggregated-site', 'grassroots-radio')),
        licence_number text,
        licence_valid_to date,
        status text not null default 'active' check (status in ('active', 'suspended', 'closed')),
        created_at timestamptz not null,
        row_version int not null default 1
      );
    `);
    this.addSql(`
      create table outlet_domains (
        domain text primary key,
        outlet_id uuid not null references outlets
      );
    `);
    this.addSql('create index outlet_domains_outlet on outlet_domains (outlet_id);');
    this.addSql('create index outlets_publisher on outlets (publisher_id);');
  }

  private createItems(): void {
    this.addSql(`
      create table sources (
        id uuid primary key,
        outlet_id uuid not null references outlets,
        kind text not null check (kind in ('feed', 'list-page', 'drop-folder')),
        name text not null,
        url text not null unique,
        local boolean not null default false,
        enabled boolean not null default true,
        interval_seconds int not null check (interval_seconds between 5 and 604800),
        etag text,
        last_modified text,
        health text not null default 'new' check (health in ('new', 'ok', 'failing', 'blocked')),
        failure_count int not null default 0,
        last_fetched_at timestamptz,
        last_success_at timestamptz,
        next_fetch_at timestamptz not null,
        last_error_code text,
        last_error_detail text,
        created_at timestamptz not null,
        row_version int not null default 1
      );
    `);
    this.addSql('create index sources_due on sources (next_fetch_at) where enabled;');
    this.addSql('create index sources_outlet on sources (outlet_id);');
    this.addSql(`
      create table items (
        id uuid primary key,
        outlet_id uuid not null references outlets,
        kind text not null check (kind in ('article', 'broadcast')),
        identity_key text not null,
        url text,
        title text not null,
        published_at timestamptz,
        first_seen_at timestamptz not null,
        last_seen_at timestamptz not null,
        absent_since timestamptz,
        version_count int not null default 0,
        current_version_id uuid,
        signal_count int not null default 0,
        unique (outlet_id, identity_key)
      );
    `);
    this.addSql('create index items_newest on items ((coalesce(published_at, first_seen_at)) desc, id desc);');
    this.addSql('create index items_outlet on items (outlet_id, (coalesce(published_at, first_seen_at)) desc);');
    this.addSql(`
      create table captures (
        id uuid primary key,
        url text not null,
        fetched_at timestamptz not null,
        status int not null,
        media_type text,
        headers jsonb not null,
        sha256 text not null,
        bytes bigint not null
      );
    `);
    this.addSql(`
      create table item_versions (
        id uuid primary key,
        item_id uuid not null references items,
        number int not null,
        title text not null,
        sapo text,
        body text not null,
        authors jsonb not null,
        published_at timestamptz,
        modified_at timestamptz,
        language text,
        content_hash text not null,
        cues jsonb,
        masthead jsonb,
        changed_fields jsonb not null,
        capture_id uuid references captures,
        recorded_at timestamptz not null,
        unique (item_id, number)
      );
    `);
    this.addSql(`
      alter table items add constraint items_current_version
        foreign key (current_version_id) references item_versions deferrable initially deferred;
    `);
    this.addSql(`
      create table item_sources (
        item_id uuid not null references items,
        source_id uuid not null references sources,
        url text not null,
        first_seen_at timestamptz not null,
        primary key (item_id, source_id)
      );
    `);
    this.addSql('create index item_sources_source on item_sources (source_id);');
    this.addSql(`
      create table watched_pages (
        source_id uuid not null references sources,
        url text not null,
        fingerprint text not null,
        hints jsonb not null,
        item_id uuid references items,
        etag text,
        last_modified text,
        state text not null default 'pending' check (state in ('pending', 'fetched', 'failed', 'gone')),
        failure_count int not null default 0,
        last_error_code text,
        first_seen_at timestamptz not null,
        last_fetched_at timestamptz,
        next_fetch_at timestamptz,
        primary key (source_id, url)
      );
    `);
    this.addSql(
      'create index watched_pages_due on watched_pages (source_id, next_fetch_at) where next_fetch_at is not null;',
    );
  }

  private createRules(): void {
    this.addSql(`
      create table rule_versions (
        id uuid primary key,
        rule_id uuid not null,
        number int not null,
        query text,
        name jsonb not null,
        severity text not null check (severity in ('low', 'medium', 'high')),
        topic text not null,
        provision jsonb,
        created_at timestamptz not null,
        created_by_id text not null,
        created_by_name text not null,
        unique (rule_id, number)
      );
    `);
    this.addSql(`
      create table rules (
        id uuid primary key,
        code text not null unique,
        kind text not null check (kind in ('query', 'check')),
        status text not null default 'live' check (status in ('live', 'retired')),
        current_version_id uuid not null references rule_versions,
        created_at timestamptz not null,
        row_version int not null default 1,
        check (kind = 'query' or code like 'check.%')
      );
    `);
    // One row: its number moves with every change of a rule, so that a compiled set knows it is old.
    this.addSql('create table rule_state (revision bigint not null);');
    this.addSql('insert into rule_state values (1);');
    this.addSql(`
      create table signals (
        id uuid primary key,
        rule_version_id uuid not null references rule_versions,
        item_version_id uuid not null references item_versions,
        item_id uuid not null references items,
        hits jsonb not null,
        note jsonb,
        created_at timestamptz not null,
        unique (item_version_id, rule_version_id)
      );
    `);
    this.addSql('create index signals_item on signals (item_id);');
    this.addSql('create index signals_rule on signals (rule_version_id);');
  }

  private addCheck({ ruleId, versionId, code, severity, topic, name, provision }: (typeof checks)[number]): void {
    const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
    this.addSql(`
      insert into rule_versions (id, rule_id, number, query, name, severity, topic, provision, created_at, created_by_id, created_by_name)
      values ('${versionId}', '${ruleId}', 1, null, ${json(name)}, '${severity}', '${topic}', ${json(provision)}, now(), 'setup', 'Setup');
    `);
    this.addSql(`
      insert into rules (id, code, kind, current_version_id, created_at)
      values ('${ruleId}', '${code}', 'check', '${versionId}', now());
    `);
  }

  private createReview(): void {
    this.addSql(`
      create table review_items (
        id uuid primary key,
        item_id uuid not null references items,
        item_version_id uuid not null references item_versions,
        outlet_id uuid not null references outlets,
        status text not null check (status in ('open', 'dismissed', 'noted', 'escalated')),
        severity_rank smallint not null check (severity_rank between 1 and 3),
        topics text[] not null,
        created_at timestamptz not null,
        row_version int not null default 1,
        event_count int not null default 0,
        decided_at timestamptz,
        decided_by_id text,
        decided_by_name text,
        reason_code text,
        reason text,
        claimed_by_id text,
        claimed_by_name text,
        claimed_at timestamptz,
        claim_expires_at timestamptz,
        claim_token int not null default 0,
        check ((status = 'open') = (decided_at is null)),
        check ((claimed_by_id is null) = (claim_expires_at is null))
      );
    `);
    this.addSql(`create unique index review_items_one_open on review_items (item_id) where status = 'open';`);
    this.addSql('create index review_items_queue on review_items (status, severity_rank desc, created_at, id);');
    this.addSql('create index review_items_outlet on review_items (outlet_id, status);');
    this.addSql('create index review_items_item on review_items (item_id);');
    this.addSql(`
      create table review_events (
        review_item_id uuid not null references review_items,
        seq int not null,
        type text not null,
        actor_kind text not null,
        actor_id text not null,
        actor_name text not null,
        at timestamptz not null,
        data jsonb not null,
        primary key (review_item_id, seq)
      );
    `);
  }
}
