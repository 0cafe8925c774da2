import { Migration } from '@mikro-orm/migrations';

const appendOnlyTables = [
  'procedure_versions',
  'dossier_files',
  'dossier_checks',
  'dossier_events',
  'licence_versions',
  'licence_decisions',
];

const states = `'draft', 'registered', 'accepted', 'not-accepted', 'processing', 'awaiting-supplement', 'awaiting-fee',
  'withdrawal-requested', 'stopped', 'done', 'returned'`;
const steps = `'examination', 'endorsement', 'signature'`;
const purposes = `'new', 'renew', 'amend', 'reissue', 'extend', 'return', 'correct'`;

export class Licensing extends Migration {
  override up(): void {
    this.widenIdentity();
    this.createProcedures();
    this.createLicences();
    this.createDossiers();
    for (const table of appendOnlyTables) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
    }
  }

  override down(): void {
    for (const table of ['dossier_events', 'dossier_checks', 'dossier_files', 'dossiers', 'dossier_codes']) {
      this.addSql(`drop table ${table};`);
    }
    for (const table of ['licence_versions', 'licence_decisions', 'licences', 'procedure_versions']) {
      this.addSql(`drop table ${table};`);
    }
    this.addSql('alter table publishers drop column address, drop column phone, drop column email;');
    this.addSql('alter table users drop column publisher_id;');
    this.addSql(`update users set roles = array_remove(roles, 'department-head') where cardinality(roles) > 1;`);
    this.addSql(`update users set roles = array['auditor'] where roles = array['department-head'];`);
    this.limitRoles(['reviewer', 'licensing-officer', 'leader', 'inspector', 'publisher', 'admin', 'auditor']);
  }

  private widenIdentity(): void {
    this.limitRoles([
      'reviewer',
      'licensing-officer',
      'department-head',
      'leader',
      'inspector',
      'publisher',
      'admin',
      'auditor',
    ]);
    this.addSql('alter table users add column publisher_id uuid references publishers;');
    this.addSql('create index users_by_publisher on users (publisher_id) where publisher_id is not null;');
    this.addSql('alter table publishers add column address text, add column phone text, add column email text;');
  }

  private limitRoles(roles: string[]): void {
    this.addSql('alter table users drop constraint users_roles_check;');
    this.addSql(`
      alter table users add constraint users_roles_check check (
        cardinality(roles) > 0 and roles <@ array[${roles.map((role) => `'${role}'`).join(', ')}]
      );
    `);
  }

  private createProcedures(): void {
    this.addSql(`
      create table procedure_versions (
        id uuid primary key,
        code text not null,
        version int not null check (version > 0),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        definition jsonb not null,
        definition_hash text not null check (definition_hash ~ '^[0-9a-f]{64}$'),
        recorded_at timestamptz not null,
        unique (code, version)
      );
    `);
  }

  private createLicences(): void {
    this.addSql(`
      create table licences (
        id uuid primary key,
        public_id text not null unique,
        number text not null unique,
        procedure_code text not null,
        kind text not null check (kind in ('licence', 'confirmation', 'acknowledgement')),
        publisher_id uuid not null references publishers,
        outlet_id uuid references outlets,
        subject text not null,
        status text not null check (status in ('in-force', 'suspended', 'revoked', 'expired', 'ceased')),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        suspended_until date,
        version_number int not null,
        is_published boolean not null,
        issued_at timestamptz not null,
        row_version int not null default 1
      );
    `);
    this.addSql('create index licences_by_publisher on licences (publisher_id, id);');
    this.addSql('create index licences_by_outlet on licences (outlet_id) where outlet_id is not null;');
    this.addSql(`create index licences_by_end on licences (valid_to, id) where status in ('in-force', 'suspended');`);
    this.addSql('create index licences_by_issue on licences (issued_at desc, id desc);');
    this.addSql(`
      create table licence_decisions (
        id uuid primary key,
        licence_id uuid not null references licences,
        seq int not null,
        action text not null check (action in ('issue', 'renew', 'amend', 'reissue', 'extend', 'correct', 'suspend',
                                               'lift-suspension', 'revoke', 'expire', 'return')),
        effective_on date not null,
        ends_on date check (ends_on >= effective_on),
        basis text not null,
        reason text not null,
        dossier_id uuid,
        case_ref text,
        paper_id uuid,
        decided_at timestamptz not null,
        decided_by_id text not null,
        decided_by_name text not null,
        unique (licence_id, seq)
      );
    `);
    this.addSql(`
      create table licence_versions (
        id uuid primary key,
        licence_id uuid not null references licences,
        number int not null,
        content jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        effective_from date not null,
        decision_id uuid not null references licence_decisions,
        paper_id uuid,
        created_at timestamptz not null,
        unique (licence_id, number)
      );
    `);
  }

  private createDossiers(): void {
    // One row a day: the last serial given to a dossier's code.
    this.addSql('create table dossier_codes (day date primary key, last_serial int not null);');
    this.addSql(`
      create table dossiers (
        id uuid primary key,
        code text unique,
        procedure_code text not null,
        procedure_version_id uuid not null references procedure_versions,
        purpose text not null check (purpose in (${purposes})),
        publisher_id uuid not null references publishers,
        outlet_id uuid references outlets,
        licence_id uuid references licences,
        channel text not null check (channel in ('counter', 'online', 'post')),
        applicant jsonb not null,
        answers jsonb not null,
        state text not null check (state in (${states})),
        came_from text check (came_from in (${states})),
        step text check (step in (${steps})),
        outcome text check (outcome in ('granted', 'refused', 'acknowledged')),
        proposal jsonb,
        proposed_by_id text,
        endorsed_by_id text,
        assignee_id uuid references users,
        appointment_on date,
        supplement_count int not null,
        apology_count int not null check (apology_count <= 1),
        fee_reference text,
        submission_key text unique,
        created_by_id text not null,
        created_at timestamptz not null,
        submitted_at timestamptz,
        accepted_at timestamptz,
        finished_at timestamptz,
        returned_at timestamptz,
        event_count int not null,
        row_version int not null default 1,
        check ((state = 'draft') = (submitted_at is null) or state = 'stopped'),
        check (submitted_at is null or code is not null)
      );
    `);
    const open = `('registered', 'accepted', 'processing', 'awaiting-supplement', 'awaiting-fee', 'withdrawal-requested')`;
    this.addSql(`create index dossiers_open on dossiers (appointment_on, id) where state in ${open};`);
    this.addSql(
      `create index dossiers_by_assignee on dossiers (assignee_id, appointment_on, id) where state in ${open};`,
    );
    this.addSql('create index dossiers_by_state on dossiers (state, submitted_at desc, id desc);');
    this.addSql('create index dossiers_by_submission on dossiers (submitted_at desc, id desc);');
    this.addSql('create index dossiers_by_publisher on dossiers (publisher_id, id);');
    this.addSql('create index dossiers_by_licence on dossiers (licence_id) where licence_id is not null;');
    this.addSql(`
      create table dossier_files (
        id uuid primary key,
        dossier_id uuid not null references dossiers,
        component text not null,
        number int not null,
        file_name text not null,
        media_type text not null,
        bytes int not null check (bytes > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        scan text not null check (scan in ('clean', 'none')),
        uploaded_at timestamptz not null,
        uploaded_by_id text not null,
        uploaded_by_name text not null,
        unique (dossier_id, component, number)
      );
    `);
    this.addSql(`
      create table dossier_checks (
        id uuid primary key,
        dossier_id uuid not null references dossiers,
        component text not null,
        file_id uuid references dossier_files,
        verdict text not null check (verdict in ('accepted', 'insufficient', 'not-needed')),
        note text not null,
        checked_at timestamptz not null,
        checked_by_id text not null,
        checked_by_name text not null
      );
    `);
    this.addSql('create index dossier_checks_by_dossier on dossier_checks (dossier_id, component, checked_at desc);');
    this.addSql(`
      create table dossier_events (
        id uuid primary key,
        dossier_id uuid not null references dossiers,
        seq int not null,
        action text not null,
        state_before text not null check (state_before in (${states})),
        state_after text not null check (state_after in (${states})),
        step_after text check (step_after in (${steps})),
        is_public boolean not null,
        note text not null,
        data jsonb not null,
        paper_id uuid,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        unique (dossier_id, seq)
      );
    `);
  }
}
