import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Actor, Role } from './actor.ts';
import { authorize } from './authorize.ts';
import { lockUser, requireAnotherAdmin } from './lock-user.ts';
import type { User } from './user.ts';

/**
 * Gives a person exactly these roles; they count from the person's next request on.
 * @throws DomainError `forbidden`, `not-found`, `version-conflict`, or `invalid-transition` when no admin would be left
 */
export async function setRoles(
  tx: Tx,
  actor: Actor,
  input: { userId: string; rowVersion: number; roles: Role[] },
): Promise<User> {
  const { userId, rowVersion, roles } = authorize(actor, 'user.manage', input);
  const user = await lockUser(tx, userId, rowVersion);
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
