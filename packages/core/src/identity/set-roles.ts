import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Actor, Role } from './actor.ts';
import type { Authorized } from './authorize.ts';
import { lockUser, requireAnotherAdmin } from './lock-user.ts';
import type { User } from './user.ts';

/**
 * Gives a person exactly these roles; they count from the person's next request on.
 * @throws DomainError `not-found`, `version-conflict`, or `invalid-transition` when no admin would be left
 */
export async function setRoles(
  tx: Tx,
  actor: Actor,
  input: Authorized<{ userId: string; rowVersion: number; roles: Role[] }, 'user.manage'>,
): Promise<User> {
  const { roles } = input;
  const user = await lockUser(tx, input.userId, input.rowVersion);
  if (!roles.includes('admin')) await requireAnotherAdmin(tx, user);
  const before = user.roles;
  user.roles = [...new Set(roles)];
  user.updatedAt = tx.clock.now();
  recordAudit(tx, actor, {
    type: 'user.roles-set',
    subject: { type: 'user', id: user.id },
    data: { before, after: user.roles },
  });
  return user;
}
