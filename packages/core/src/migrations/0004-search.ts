import { Migration } from '@mikro-orm/migrations';

export class Search extends Migration {
  override up(): void {
    this.addSql(`
      create table search_documents (
        id text collate "C" not null,
        item_id text collate "C" not null,
        is_whole boolean not null,
        kind text not null check (kind in ('article', 'broadcast')),
        outlet_id text collate "C" not null,
        has_signal boolean not null,
        day date not null,
        sort_ms bigint not null,
        published_ms bigint,
        first_seen_ms bigint not null,
        start_ms integer,
        body_start integer not null,
        outlet_name text not null,
        title text not null,
        body text not null,
        authors text[] not null,
        url text,
        cues jsonb,
        folded text not null,
        exact text not null,
        lexemes tsvector not null,
        primary key (id)
      );
    `);
    // Filters and facets walk these rows; the texts are kept out of line so that few pages are walked.
    this.addSql('alter table search_documents set (toast_tuple_target = 512);');
    // What waits to be sorted into the index is read through by every query: measured 20 ms with the 4 MB of the default.
    this.addSql('create index on search_documents using gin (lexemes) with (gin_pending_list_limit = 512);');
    this.addSql('create index on search_documents (item_id);');
    this.addSql('create index on search_documents (day);');
    this.addSql('create index on search_documents (outlet_id, sort_ms desc);');

    this.addSql(`
      create table search_outbox (
        xid xid8 not null default pg_current_xact_id(),
        position bigint generated always as identity,
        item_id text not null,
        noted_at timestamptz not null default clock_timestamp(),
        primary key (xid, position)
      );
    `);
    this.addSql(`
      create table search_cursors (
        reader text primary key,
        xid xid8 not null,
        position bigint not null,
        complete boolean not null,
        moved_at timestamptz not null default clock_timestamp()
      );
    `);
    this.addSql(`
      create table search_refusals (
        engine text not null,
        item_id text not null,
        reason text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (engine, item_id)
      );
    `);
    this.addSql(`
      comment on column search_documents.sort_ms is 'Publication, else first sight, in milliseconds since 1970.';
      comment on column search_documents.day is 'The day of sort_ms where the office is.';
      comment on column search_documents.is_whole is 'The only document of its item: nothing to group.';
      comment on column search_documents.lexemes is 'Folded words, folded pairs of neighbours, accented words; those of the title again; no positions.';
      comment on column search_documents.folded is 'Folded words in their order, to look up phrases longer than a pair.';
      comment on column search_documents.exact is 'The same with accents.';
      comment on column search_outbox.xid is 'The transaction of the change: rows are read once every earlier one has ended.';
      comment on column search_cursors.complete is 'The engine holds every item up to here; false until a new one was rebuilt.';
      comment on table search_refusals is 'Items an engine could not take; they leave when it takes them.';
    `);
  }

  override down(): void {
    this.addSql('drop table search_refusals, search_cursors, search_outbox, search_documents;');
  }
}
