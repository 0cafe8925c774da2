import type { Tx } from '../platform/index.ts';
import type { Role } from './actor.ts';

/** Names by user id; an id without an account is left out. */
export async function personNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql<{ id: string; name: string }>('select id, name from users where id::text = any ($1)', [
    [...new Set(ids)],
  ]);
  return new Map(rows.map((row) => [row.id, row.name]));
}

const selectAccount = `select id, name, email, roles, two_factor_enabled as totp, disabled_at is not null as disabled,
  publisher_id as "publisherId"
  from users`;

export type AccountView = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  /** Whether signing in asks for a code from an authenticator app. */
  totp: boolean;
  disabled: boolean;
  /** The publisher the person acts for; null for staff. */
  publisherId: string | null;
};

/** The account an e-mail address (in its stored form) belongs to, or null. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<AccountView | null> {
  const [row] = await tx.sql<AccountView>(`${selectAccount} where email = $1`, [email]);
  return row ?? null;
}

/** The account with this id, or null. */
export async function findAccountById(tx: Tx, id: string): Promise<AccountView | null> {
  const [row] = await tx.sql<AccountView>(`${selectAccount} where id = $1`, [id]);
  return row ?? null;
}

export type StaffView = { id: string; name: string; roles: Role[] };

/** People of the office whose account is open, by name; those with a role alone, if one is asked for. */
export async function listStaff(tx: Tx, { role }: { role?: Role | undefined }): Promise<StaffView[]> {
  return tx.sql<StaffView>(
    `select id, name, roles from users
      where disabled_at is null and publisher_id is null and not 'publisher' = any (roles)
        and ($1::text is null or $1 = any (roles))
      order by name, id limit 500`,
    [role ?? null],
  );
}
