import { Migration } from '@mikro-orm/migrations';

const withoutLicence = {
  id: '5.4',
  instrument:
    'Nghị định 119/2020/NĐ-CP, Điều 5 khoản 4 (sửa đổi bởi Nghị định 14/2022/NĐ-CP); trang thông tin điện tử tổng hợp: Điều 20 khoản 5',
  text: { vi: 'Xuất bản, hoạt động khi không có giấy phép', en: 'Publishing or operating without a licence' },
  confidence: 'S',
};

/** What the system itself finds about an outlet, each a rule, so that every signal has a version to point at. */
const checks = [
  {
    number: 4,
    code: 'check.licence-expired',
    severity: 'high',
    topic: 'licence',
    name: { vi: 'Vẫn đăng, phát sau khi giấy phép hết hiệu lực', en: 'Still publishing after the licence ended' },
    provision: withoutLicence,
  },
  {
    number: 5,
    code: 'check.licence-suspended',
    severity: 'high',
    topic: 'licence',
    name: { vi: 'Vẫn đăng, phát khi giấy phép bị tước quyền sử dụng', en: 'Publishing while the licence is suspended' },
    provision: {
      id: '25',
      instrument: 'Luật Xử lý vi phạm hành chính, Điều 25; Nghị định 68/2025/NĐ-CP',
      text: {
        vi: 'Trong thời gian bị tước quyền sử dụng giấy phép không được hoạt động theo giấy phép đó',
        en: 'While a licence is suspended one may not do what it allows',
      },
      confidence: 'M',
    },
  },
  {
    number: 6,
    code: 'check.no-licence',
    severity: 'high',
    topic: 'licence',
    name: { vi: 'Đăng, phát mà sổ đăng ký không có giấy phép', en: 'Publishing without a licence in the register' },
    provision: withoutLicence,
  },
  {
    number: 7,
    code: 'check.out-of-scope',
    severity: 'medium',
    topic: 'licence',
    name: { vi: 'Nội dung ngoài phạm vi giấy phép', en: 'Output beyond what the licence allows' },
    provision: {
      id: '5',
      instrument:
        'Nghị định 119/2020/NĐ-CP, Điều 5 (khoản chưa xác định); trang thông tin điện tử tổng hợp: Điều 20 khoản 1',
      text: { vi: 'Thực hiện không đúng nội dung ghi trong giấy phép', en: 'Acting otherwise than the licence says' },
      confidence: 'S',
    },
  },
  {
    number: 8,
    code: 'check.domain-not-listed',
    severity: 'medium',
    topic: 'licence',
    name: { vi: 'Tên miền không có trong giấy phép', en: 'A domain that no licence lists' },
    provision: {
      id: '5.4',
      instrument: 'Nghị định 119/2020/NĐ-CP, Điều 5 khoản 4 (sửa đổi bởi Nghị định 14/2022/NĐ-CP)',
      text: {
        vi: 'Thêm ấn phẩm, phụ trương, chuyên trang, kênh khi không có giấy phép',
        en: 'Another publication, supplement, sub-site or channel without a licence',
      },
      confidence: 'S',
    },
  },
] as const;

export class OutletSignals extends Migration {
  override up(): void {
    // Since when the licence has stood as it stands; for a suspension, its first day.
    this.addSql('alter table outlet_licences add column status_since date;');
    this.addSql('update outlet_licences set status_since = valid_from;');
    this.addSql('alter table outlet_licences alter column status_since set not null;');
    this.addSql(`
      create table outlet_signals (
        id uuid primary key,
        outlet_id uuid not null references outlets,
        code text not null,
        -- What it is about where an outlet may have several of a code, such as a host.
        detail text not null,
        rule_version_id uuid not null references rule_versions,
        note jsonb not null,
        facts jsonb not null,
        newest_item_id uuid references items,
        since date not null,
        raised_at timestamptz not null,
        last_seen_at timestamptz not null,
        cleared_at timestamptz,
        cleared_note jsonb,
        review_item_id uuid references review_items,
        check ((cleared_at is null) = (cleared_note is null))
      );
    `);
    this.addSql(
      'create unique index outlet_signals_one_open on outlet_signals (outlet_id, code, detail) where cleared_at is null;',
    );
    this.addSql('create index outlet_signals_by_outlet on outlet_signals (outlet_id, raised_at desc, id desc);');
    this.addSql(
      'create index outlet_signals_open on outlet_signals (raised_at desc, id desc) where cleared_at is null;',
    );
    this.addSql('create index outlet_signals_all on outlet_signals (raised_at desc, id desc);');
    this.addSql(
      'create table outlet_checks (outlet_id uuid primary key references outlets, checked_at timestamptz not null);',
    );
    for (const check of checks) this.addCheck(check);
    this.addSql('update rule_state set revision = revision + 1;');
  }

  override down(): void {
    const ids = checks.map(({ number }) => `'${ruleId(number)}'`).join(', ');
    this.addSql('drop table outlet_checks;');
    this.addSql('drop table outlet_signals;');
    this.addSql('alter table outlet_licences drop column status_since;');
    this.addSql(`delete from rules where id in (${ids});`);
    this.addSql('alter table rule_versions disable trigger user;');
    this.addSql(`delete from rule_versions where rule_id in (${ids});`);
    this.addSql('alter table rule_versions enable trigger user;');
    this.addSql('update rule_state set revision = revision - 1;');
  }

  private addCheck({ number, code, severity, topic, name, provision }: (typeof checks)[number]): void {
    this.addSql(`
      insert into rule_versions (id, rule_id, number, query, name, severity, topic, provision, created_at, created_by_id, created_by_name)
      values ('${versionId(number)}', '${ruleId(number)}', 1, null, ${json(name)}, '${severity}', '${topic}', ${json(provision)}, now(), 'setup', 'Setup');
    `);
    this.addSql(`
      insert into rules (id, code, kind, current_version_id, created_at)
      values ('${ruleId(number)}', '${code}', 'check', '${versionId(number)}', now());
    `);
  }
}

function ruleId(number: number): string {
  return `019ab000-0000-7000-8000-00000000000${number}`;
}

function versionId(number: number): string {
  return `019ab000-0000-7000-8000-00000000001${number}`;
}

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}
