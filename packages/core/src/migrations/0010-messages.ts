import { Migration } from '@mikro-orm/migrations';

/** What the office writes to others with the proof that it was sent; and what finds a licence, and the day it changes. */
export class Messages extends Migration {
  override up(): void {
    this.createMessages();
    this.findLicences();
  }

  override down(): void {
    for (const index of ['licences_one_a_number', 'licences_by_status', 'licences_by_procedure']) {
      this.addSql(`drop index ${index};`);
    }
    this.addSql('alter table licences add constraint licences_number_key unique (number);');
    this.addSql(`
      alter table licences drop column search, drop column search_text, drop column holder, drop column holder_address,
        drop column next_change_on;
    `);
    this.addSql('drop table message_attempts, messages;');
  }

  private createMessages(): void {
    this.addSql(`
      create table messages (
        id uuid primary key,
        key text not null unique check (key <> ''),
        kind text not null check (kind <> ''),
        channel text not null check (channel in ('email', 'portal')),
        recipient text not null check (recipient <> ''),
        locale text not null check (locale in ('vi', 'en')),
        subject text not null,
        body text not null,
        about_type text not null,
        about_id text not null,
        status text not null check (status in ('queued', 'sent', 'failed', 'logged')),
        created_at timestamptz not null,
        settled_at timestamptz,
        attempt_count int not null,
        row_version int not null default 1
      );
    `);
    this.addSql(`
      comment on column messages.key is 'What makes it the same message: a second one under the key is not written.';
      comment on column messages.recipient is 'An e-mail address; for the portal, the publisher''s id.';
      comment on column messages.settled_at is 'When it was sent, or when the last attempt failed.';
    `);
    this.addSql('create index messages_by_subject on messages (about_type, about_id, created_at desc, id desc);');
    this.addSql('create index messages_by_recipient on messages (channel, recipient, created_at desc, id desc);');
    this.addSql('create index messages_by_time on messages (created_at desc, id desc);');
    this.addSql(`
      create trigger messages_keep_what_they_say before delete or update of id, key, kind, channel, recipient, locale,
        subject, body, about_type, about_id, created_at on messages for each row execute function refuse_change();
    `);
    this.addSql(`
      create table message_attempts (
        id uuid primary key,
        message_id uuid not null references messages,
        number int not null check (number > 0),
        outcome text not null check (outcome in ('sent', 'failed', 'logged')),
        answer text not null,
        at timestamptz not null,
        unique (message_id, number)
      );
    `);
    this.addSql(`
      create trigger message_attempts_are_append_only before update or delete on message_attempts
        for each row execute function refuse_change();
    `);
    this.addSql(`
      create trigger message_attempts_are_not_emptied before truncate on message_attempts
        for each statement execute function refuse_change();
    `);
  }

  private findLicences(): void {
    // A series begins again with 01 every January, so a number is one of its year.
    this.addSql('alter table licences drop constraint licences_number_key;');
    this.addSql(`
      create unique index licences_one_a_number on licences
        (number, procedure_code, (extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh')));
    `);
    this.addSql(`
      alter table licences
        add column holder text not null default '',
        add column holder_address text not null default '',
        add column search_text text not null default '',
        add column next_change_on date;
    `);
    this.addSql(`
      alter table licences add column search tsvector
        generated always as (array_to_tsvector(array_remove(string_to_array(search_text, ' '), ''))) stored;
    `);
    this.addSql(`
      comment on column licences.holder is 'As the newest version says it; so the address.';
      comment on column licences.search_text is 'The folded words a licence is found by, a space between them.';
      comment on column licences.next_change_on is 'The next day on which it will be worth something else; null if there is none.';
    `);
    this.addSql('create index licences_by_words on licences using gin (search);');
    this.addSql('create index licences_by_status on licences (status, issued_at desc, id desc);');
    this.addSql('create index licences_by_procedure on licences (procedure_code, issued_at desc, id desc);');
    this.addSql('create index licences_by_change on licences (next_change_on, id) where next_change_on is not null;');
  }
}
