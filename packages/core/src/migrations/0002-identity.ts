import { Migration } from '@mikro-orm/migrations';

/** People, how they sign in, and where they are signed in. The sign-in library reads and writes these tables too. */
export class Identity extends Migration {
  override up(): void {
    this.addSql(`
      create table users (
        id uuid primary key,
        name text not null check (name <> ''),
        email text not null unique check (email = lower(email)),
        email_verified boolean not null default false,
        image text,
        roles text[] not null check (
          cardinality(roles) > 0 and roles <@ array[
            'reviewer', 'licensing-officer', 'leader', 'inspector', 'publisher', 'admin', 'auditor'
          ]
        ),
        locale text not null default 'vi' check (locale in ('vi', 'en')),
        two_factor_enabled boolean not null default false,
        disabled_at timestamptz,
        row_version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
    `);
    this.addSql(`
      create table accounts (
        id uuid primary key,
        user_id uuid not null references users,
        provider_id text not null,
        account_id text not null,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (provider_id, account_id),
        check (provider_id <> 'credential' or password like '$argon2id$%')
      );
    `);
    this.addSql('create index accounts_user on accounts (user_id);');
    this.addSql(`
      create table sessions (
        id uuid primary key,
        user_id uuid not null references users,
        token text not null unique,
        expires_at timestamptz not null,
        ip_address text,
        user_agent text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
    `);
    this.addSql('create index sessions_user on sessions (user_id);');
    this.addSql('create index sessions_expiry on sessions (expires_at);');
    this.addSql(`
      create table verifications (
        id uuid primary key,
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
    `);
    this.addSql('create index verifications_identifier on verifications (identifier);');
    this.addSql(`
      create table two_factors (
        id uuid primary key,
        user_id uuid not null unique references users,
        secret text not null,
        backup_codes text not null,
        verified boolean not null default true,
        failed_verification_count integer not null default 0,
        locked_until timestamptz
      );
    `);
    this.addSql(`
      create table rate_limits (
        key text primary key,
        count integer not null,
        window_ends_at timestamptz not null
      );
    `);
    this.addSql('create index rate_limits_end on rate_limits (window_ends_at);');
  }

  override down(): void {
    for (const table of ['rate_limits', 'two_factors', 'verifications', 'sessions', 'accounts', 'users']) {
      this.addSql(`drop table ${table};`);
    }
  }
}
