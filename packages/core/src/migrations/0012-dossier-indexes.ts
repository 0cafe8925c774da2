import { Migration } from '@mikro-orm/migrations';

/** What lists of dossiers show and search without reading a form: kept beside the answers it comes from. */
export class DossierIndexes extends Migration {
  override up(): void {
    this.addSql(`
      alter table dossiers
        add column subject text not null default '',
        add column search_text text not null default '',
        add column updated_at timestamptz,
        add column updated_by_id text,
        add column updated_by_name text;
    `);
    this.addSql(
      `comment on column dossiers.search_text is 'Code, subject, applicant and publisher, folded: no accents, small letters, words apart.';`,
    );
    // Of the dictionaries only this one leaves Vietnamese syllables as they are; a word is found by its beginning.
    this.addSql(`create index dossiers_by_words on dossiers using gin (to_tsvector('simple', search_text));`);
    // Lists show the newest first: by submission, and a draft by when it was begun.
    for (const [name, first] of [
      ['dossiers_newest', ''],
      ['dossiers_newest_of_state', 'state, '],
      ['dossiers_newest_of_procedure', 'procedure_code, '],
      ['dossiers_newest_of_publisher', 'publisher_id, '],
    ]) {
      this.addSql(`create index ${name} on dossiers (${first}coalesce(submitted_at, created_at) desc, id desc);`);
    }
    this.addSql(`
      create index dossiers_newest_of_assignee on dossiers (assignee_id, coalesce(submitted_at, created_at) desc, id desc)
        where assignee_id is not null;
    `);
    this.addSql(`create index dossiers_to_return on dossiers (finished_at, id) where state = 'done';`);
    // Reads of the open clocks ask for one kind of subject at a time.
    this.addSql(`
      create index clocks_open_of_subject on clocks (subject_type, purpose, due_on)
        include (subject_id, kind) where state in ('running', 'paused');
    `);
  }

  override down(): void {
    this.addSql('drop index clocks_open_of_subject;');
    this.addSql(`
      alter table dossiers drop column subject, drop column search_text, drop column updated_at,
        drop column updated_by_id, drop column updated_by_name;
    `);
    for (const name of [
      'newest',
      'newest_of_state',
      'newest_of_procedure',
      'newest_of_publisher',
      'newest_of_assignee',
    ]) {
      this.addSql(`drop index dossiers_${name};`);
    }
    this.addSql('drop index dossiers_to_return;');
  }
}
