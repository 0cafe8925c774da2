import { type Database, DomainError, sha256Hex } from '../platform/index.ts';

/**
 * How often signing in may be tried, counted in the database so that all processes share it. An account is guarded
 * tightly against one address and loosely against all of them together, so that a stranger can't lock a person out
 * with a handful of wrong passwords (NIST SP 800-63B § 5.2.2 asks for no more than 100).
 */
const limits = [
  { scope: 'account-and-address', max: 10 },
  { scope: 'account', max: 100 },
  { scope: 'address', max: 100 },
] as const;

const windowMinutes = 15;

/**
 * Counts an attempt before it is made, so that attempts at the same time can't slip through together.
 * @throws DomainError `rate-limited` with `retryAfterSeconds`
 */
export async function countSignInAttempt(database: Database, email: string, address: string): Promise<void> {
  const retryAfterSeconds = await database.transaction(async (tx) => {
    const now = tx.clock.now();
    let wait = 0;
    for (const [scope, key] of keysOf(email, address)) {
      const max = limits.find((limit) => limit.scope === scope)!.max;
      const [row] = await tx.sql<{ count: number; seconds_left: number }>(
        `insert into rate_limits as r (key, count, window_ends_at) values ($1, 1, $3)
         on conflict (key) do update set
           count = case when r.window_ends_at <= $2 then 1 else r.count + 1 end,
           window_ends_at = case when r.window_ends_at <= $2 then excluded.window_ends_at else r.window_ends_at end
         returning count, ceil(extract(epoch from window_ends_at - $2::timestamptz))::int as seconds_left`,
        [key, now.toString(), now.add({ minutes: windowMinutes }).toString()],
      );
      if (row && row.count > max) wait = Math.max(wait, row.seconds_left);
    }
    return wait;
  });
  if (retryAfterSeconds > 0) {
    throw new DomainError('rate-limited', 'Too many attempts to sign in. Try again later.', {
      facts: { retryAfterSeconds },
    });
  }
}

/** Forgets the attempts on an account after it was signed in to, and what has run out. */
export async function clearSignInAttempts(database: Database, email: string, address: string): Promise<void> {
  await database.transaction(async (tx) => {
    const own = keysOf(email, address)
      .filter(([scope]) => scope !== 'address')
      .map(([, key]) => key);
    await tx.sql('delete from rate_limits where key = any ($1) or window_ends_at <= $2', [
      own,
      tx.clock.now().toString(),
    ]);
  });
}

/** Always in the same order, so that two attempts never wait for each other in a circle. */
function keysOf(email: string, address: string): [scope: (typeof limits)[number]['scope'], key: string][] {
  const account = sha256Hex(email);
  return [
    ['account', `sign-in:account:${account}`],
    ['account-and-address', `sign-in:account:${account}:address:${address}`],
    ['address', `sign-in:address:${address}`],
  ];
}
