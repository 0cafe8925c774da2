import { Migration } from '@mikro-orm/migrations';

const ruleId = '019ab000-0000-7000-8000-000000000003';
const versionId = '019ab000-0000-7000-8000-000000000013';
const name = {
  vi: 'Số giấy phép trên trang khác với sổ đăng ký',
  en: 'The page names another licence than the register',
};
const provision = {
  id: '20.1',
  instrument: 'Nghị định 119/2020/NĐ-CP, Điều 12 khoản 1; trang thông tin điện tử tổng hợp: Điều 20 khoản 1 điểm đ',
  text: {
    vi: 'Thiếu hoặc sai thông tin phải ghi, như số giấy phép',
    en: 'Information that must be stated, such as the licence number, is missing or wrong',
  },
  confidence: 'S',
};

/** The check that holds a page's masthead against the register. */
export class MastheadDiffers extends Migration {
  override up(): void {
    this.addSql(`
      insert into rule_versions (id, rule_id, number, query, name, severity, topic, provision, created_at, created_by_id, created_by_name)
      values ('${versionId}', '${ruleId}', 1, null, ${json(name)}, 'medium', 'masthead', ${json(provision)}, now(), 'setup', 'Setup');
    `);
    this.addSql(`
      insert into rules (id, code, kind, current_version_id, created_at)
      values ('${ruleId}', 'check.masthead-differs', 'check', '${versionId}', now());
    `);
    this.addSql('update rule_state set revision = revision + 1;');
  }

  override down(): void {
    this.addSql(`delete from rules where id = '${ruleId}';`);
    this.addSql('alter table rule_versions disable trigger user;');
    this.addSql(`delete from rule_versions where rule_id = '${ruleId}';`);
    this.addSql('alter table rule_versions enable trigger user;');
    this.addSql('update rule_state set revision = revision - 1;');
  }
}

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}
