import { type Actor, findAccountById } from '@pressdesk/core/identity';
import type { Tx } from '@pressdesk/core/platform';

/** Who acts under a demo account. @param name what stands before the @ */
export async function findDemoActor(tx: Tx, name: string): Promise<Actor> {
  const [row] = await tx.sql<{ id: string }>('select id from users where email = $1', [`${name}@pressdesk.example`]);
  const account = row && (await findAccountById(tx, row.id));
  if (!account) throw new Error(`There is no demo account “${name}”.`);
  return { kind: 'user', id: account.id, name: account.name, roles: account.roles, publisherId: account.publisherId };
}
