import { Migration } from '@mikro-orm/migrations';

const caseStates = [
  'opened',
  'recorded',
  'decided',
  'executed',
  'closed',
  'dismissed',
  'transferred',
  'time-barred',
  'cancelled',
  'merged',
];

const caseActions = [
  'open',
  'assign',
  'declare-conflict',
  'change-party',
  'add-finding',
  'change-finding',
  'drop-finding',
  'add-exhibit',
  'note-working-session',
  'note-verification',
  'make-record',
  'note-refusal-to-sign',
  'send-findings',
  'record-reply',
  'extend-explanation',
  'note-oral-session',
  'answer-reply',
  'close-explanation',
  'propose-decision',
  'send-back',
  'decide',
  'decide-without-record',
  'decide-remedies',
  'deliver',
  'amend-decision',
  'correct-decision',
  'cancel-decision',
  'record-payment',
  'postpone',
  'reduce',
  'allow-instalments',
  'confirm-remedy',
  'start-enforcement',
  'mark-executed',
  'transfer',
  'transfer-criminal',
  'stop-by-limitation',
  'dismiss',
  'reopen',
  'merge',
  'publish',
  'note-lawsuit',
  'watch-order',
  'file-complaint',
  'handle-complaint',
  'close',
];

const appendOnlyTables = [
  'case_events',
  'case_conflicts',
  'finding_replies',
  'finding_answers',
  'custody_events',
  'case_decisions',
  'payments',
  'deliveries',
];

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Violation cases: the file, its findings, evidence, decisions, what became of them, and complaints. */
export class Enforcement extends Migration {
  override up(): void {
    this.createCases();
    this.createFindings();
    this.createEvidence();
    this.createDecisions();
    this.createExecution();
    this.createComplaints();
    for (const table of appendOnlyTables) {
      this.addSql(`
        create trigger ${table}_are_append_only before update or delete on ${table}
          for each row execute function refuse_change();
      `);
    }
  }

  override down(): void {
    const tables = ['complaints', 'deliveries', 'payments', 'obligations', 'case_decisions', 'office_holders'];
    tables.push('decision_proposals', 'custody_events', 'exhibits', 'finding_answers', 'finding_replies', 'findings');
    tables.push('case_conflicts', 'case_events', 'cases');
    for (const table of tables) this.addSql(`drop table ${table};`);
  }

  private createCases(): void {
    this.addSql(`
      create table cases (
        id uuid primary key,
        number text not null unique,
        title text not null check (title <> ''),
        party jsonb not null,
        publisher_id uuid references publishers,
        outlet_id uuid references outlets,
        licence_id uuid references licences,
        origin jsonb not null,
        state text not null check (state in (${list(caseStates)})),
        act_ended_on date,
        detected_on date not null,
        last_lawful_on date,
        assignee_id uuid references users,
        record_maker_id text,
        merged_into_id uuid references cases,
        search_text text not null,
        opened_at timestamptz not null,
        opened_by_id text not null,
        closed_at timestamptz,
        event_count int not null,
        row_version int not null default 1
      );
    `);
    const open = `state in ('opened', 'recorded', 'decided', 'time-barred')`;
    this.addSql(
      `create index cases_near_limitation on cases (last_lawful_on, id) where state in ('opened', 'recorded');`,
    );
    this.addSql(`create index cases_by_assignee on cases (assignee_id, opened_at desc, id desc) where ${open};`);
    this.addSql('create index cases_by_state on cases (state, opened_at desc, id desc);');
    this.addSql('create index cases_by_opening on cases (opened_at desc, id desc);');
    this.addSql(
      'create index cases_by_publisher on cases (publisher_id, opened_at desc) where publisher_id is not null;',
    );
    this.addSql('create index cases_by_outlet on cases (outlet_id) where outlet_id is not null;');
    this.addSql('create index cases_by_licence on cases (licence_id) where licence_id is not null;');
    // What was escalated at the desk becomes one case, however many open it at once.
    this.addSql(
      `create unique index cases_by_review on cases ((origin->>'id')) where origin->>'type' = 'review-decision';`,
    );
    this.addSql(`create index cases_by_words on cases using gin (to_tsvector('simple', search_text));`);
    this.addSql(`
      create table case_events (
        id uuid primary key,
        case_id uuid not null references cases,
        seq int not null,
        action text not null check (action in (${list(caseActions)})),
        state_before text check (state_before in (${list(caseStates)})),
        state_after text not null check (state_after in (${list(caseStates)})),
        is_public boolean not null,
        note text not null,
        data jsonb not null,
        paper_id uuid,
        at timestamptz not null,
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        unique (case_id, seq)
      );
    `);
    this.addSql(`
      create table case_conflicts (
        id uuid primary key,
        case_id uuid not null references cases,
        user_id text not null,
        kind text not null check (kind in ('declared', 'detected')),
        reason text not null,
        at timestamptz not null,
        actor_id text not null,
        actor_name text not null
      );
    `);
    this.addSql('create index case_conflicts_by_case on case_conflicts (case_id, user_id);');
  }

  private createFindings(): void {
    this.addSql(`
      create table findings (
        id uuid primary key,
        case_id uuid not null references cases,
        number int not null,
        facts text not null check (facts <> ''),
        grounds text not null,
        act_started_on date not null,
        act_ended_on date check (act_ended_on >= act_started_on),
        provision_code text not null,
        provision_version_id uuid not null references law_provision_versions,
        milder_version_id uuid references law_provision_versions,
        violation jsonb not null,
        aggravating jsonb not null,
        mitigating jsonb not null,
        exhibit_ids text[] not null,
        item_id uuid references items,
        last_lawful_on date,
        dropped_at timestamptz,
        created_at timestamptz not null,
        row_version int not null default 1,
        unique (case_id, number)
      );
    `);
    this.addSql('create index findings_by_provision on findings (provision_code) where dropped_at is null;');
    this.addSql(`
      create table finding_replies (
        id uuid primary key,
        finding_id uuid not null references findings,
        kind text not null check (kind in ('agrees', 'disputes', 'explains', 'no-answer')),
        text text not null,
        channel text not null check (channel in ('portal', 'paper', 'oral')),
        attachments jsonb not null,
        received_at timestamptz not null,
        entered_by_id text not null,
        entered_by_name text not null
      );
    `);
    this.addSql('create index finding_replies_by_finding on finding_replies (finding_id, received_at);');
    this.addSql(`
      create table finding_answers (
        id uuid primary key,
        reply_id uuid not null references finding_replies,
        verdict text not null check (verdict in ('accepted', 'partly', 'rejected')),
        text text not null,
        at timestamptz not null,
        by_id text not null,
        by_name text not null
      );
    `);
    this.addSql('create index finding_answers_by_reply on finding_answers (reply_id, at);');
  }

  private createEvidence(): void {
    this.addSql(`
      create table exhibits (
        id uuid primary key,
        case_id uuid not null references cases,
        number int not null,
        kind text not null check (kind in ('web-capture', 'document', 'image', 'recording', 'object', 'statement')),
        title text not null check (title <> ''),
        source text not null,
        capture jsonb,
        file_name text,
        media_type text,
        bytes int check (bytes > 0),
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        is_sealed boolean not null,
        taken_at timestamptz not null,
        taken_by_id text not null,
        taken_by_name text not null,
        custody_count int not null,
        verified_at timestamptz,
        verified_result text check (verified_result in ('whole', 'changed', 'missing')),
        unique (case_id, number)
      );
    `);
    this.addSql('create index exhibits_to_verify on exhibits (verified_at nulls first, id) where sha256 is not null;');
    this.addSql(`
      create table custody_events (
        id uuid primary key,
        exhibit_id uuid not null references exhibits,
        seq int not null,
        action text not null check (action in ('taken', 'copied', 'shown', 'opened', 'moved', 'sealed', 'unsealed',
                                               'returned', 'verified', 'failed-verification')),
        note text not null,
        place text,
        found_sha256 text,
        at text not null,
        actor_kind text not null check (actor_kind in ('user', 'system')),
        actor_id text not null,
        actor_name text not null,
        previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        unique (exhibit_id, seq)
      );
    `);
  }

  private createDecisions(): void {
    const kinds = list([
      'fine',
      'fine-without-record',
      'confiscation',
      'remedies',
      'amendment',
      'correction',
      'cancellation',
      'transfer-criminal',
    ]);
    this.addSql(`
      create table decision_proposals (
        id uuid primary key,
        case_id uuid not null references cases,
        kind text not null check (kind in (${kinds})),
        content jsonb not null,
        state text not null check (state in ('open', 'sent-back', 'decided')),
        proposed_at timestamptz not null,
        proposed_by_id text not null,
        proposed_by_name text not null
      );
    `);
    this.addSql(
      `create unique index decision_proposals_one_open on decision_proposals (case_id) where state = 'open';`,
    );
    this.addSql(`
      create table office_holders (
        id uuid primary key,
        user_id text not null,
        title text not null check (title in ('commune-chair', 'department-director', 'deputy-director', 'chief-inspector',
                                             'ministry-team-head', 'province-chair')),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        delegated_by_id text,
        document text not null check (document <> ''),
        recorded_at timestamptz not null,
        recorded_by_id text not null,
        check (delegated_by_id <> user_id)
      );
    `);
    this.addSql('create index office_holders_by_user on office_holders (user_id, valid_from);');
    // An office ends on a day that is known when it ends; nothing else of it changes.
    this.addSql(`
      create trigger office_holders_only_end before update on office_holders for each row
        when (to_jsonb(new) - 'valid_to' is distinct from to_jsonb(old) - 'valid_to') execute function refuse_change();
      create trigger office_holders_stay before delete on office_holders for each row execute function refuse_change();
    `);
    this.addSql(`
      create table case_decisions (
        id uuid primary key,
        case_id uuid not null references cases,
        kind text not null check (kind in (${kinds})),
        number text not null,
        content jsonb not null,
        content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
        changes_id uuid references case_decisions,
        title text not null,
        delegation_id uuid references office_holders,
        paper_id uuid not null,
        decided_at timestamptz not null,
        decided_by_id text not null,
        decided_by_name text not null
      );
    `);
    this.addSql('create index case_decisions_by_case on case_decisions (case_id, decided_at);');
    this.addSql('create index case_decisions_by_time on case_decisions (decided_at desc, id desc);');
  }

  private createExecution(): void {
    this.addSql(`
      create table obligations (
        id uuid primary key,
        case_id uuid not null references cases,
        decision_id uuid not null references case_decisions,
        kind text not null check (kind in ('fine', 'correction', 'removal', 'recall', 'suspension', 'other')),
        text text not null,
        amount_vnd int check (amount_vnd > 0),
        paid_vnd int not null,
        days int check (days >= 0),
        due_on date,
        state text not null check (state in ('not-executed', 'partly-executed', 'executed', 'postponed', 'reduced', 'waived',
                                             'in-instalments', 'enforced', 'suspended', 'expired', 'withdrawn')),
        watch jsonb,
        seen_at timestamptz,
        seen_version_id uuid,
        looked_at timestamptz,
        settled_at timestamptz,
        row_version int not null default 1
      );
    `);
    this.addSql('create index obligations_by_case on obligations (case_id);');
    this.addSql('create index obligations_open on obligations (due_on, id) where settled_at is null;');
    this.addSql('create index obligations_seen on obligations (seen_at) where seen_at is not null;');
    this.addSql(`
      create index obligations_watched on obligations ((watch->>'outletId')) where watch is not null and settled_at is null;
    `);
    this.addSql(`
      create table payments (
        id uuid primary key,
        obligation_id uuid not null references obligations,
        amount_vnd int not null check (amount_vnd > 0),
        interest_vnd int not null check (interest_vnd >= 0),
        receipt_number text not null check (receipt_number <> ''),
        paid_on date not null,
        recorded_at timestamptz not null,
        recorded_by_id text not null,
        recorded_by_name text not null,
        unique (obligation_id, receipt_number)
      );
    `);
    this.addSql(`
      create table deliveries (
        id uuid primary key,
        case_id uuid not null references cases,
        paper_id uuid not null,
        method text not null check (method in ('by-hand', 'post', 'portal', 'email', 'posting')),
        result text not null check (result in ('delivered', 'refused', 'returned', 'posted')),
        at timestamptz not null,
        deemed_on date,
        proof_sha256 text check (proof_sha256 ~ '^[0-9a-f]{64}$'),
        note text not null,
        recorded_at timestamptz not null,
        recorded_by_id text not null,
        recorded_by_name text not null
      );
    `);
    this.addSql('create index deliveries_by_case on deliveries (case_id, at);');
  }

  private createComplaints(): void {
    this.addSql(`
      create table complaints (
        id uuid primary key,
        case_id uuid not null references cases,
        decision_id uuid not null references case_decisions,
        level int not null check (level in (1, 2)),
        filed_on date not null,
        grounds text not null check (grounds <> ''),
        channel text not null check (channel in ('portal', 'paper')),
        state text not null check (state in ('received', 'refused', 'accepted', 'suspended', 'withdrawn', 'decided')),
        handler_id text,
        dialogues jsonb not null,
        outcome text check (outcome in ('upheld', 'partly', 'rejected')),
        outcome_text text not null,
        decided_at timestamptz,
        created_at timestamptz not null,
        created_by_id text not null,
        row_version int not null default 1
      );
    `);
    this.addSql('create index complaints_by_case on complaints (case_id, level);');
    this.addSql(
      `create index complaints_open on complaints (created_at, id) where state in ('received', 'accepted', 'suspended');`,
    );
  }
}
