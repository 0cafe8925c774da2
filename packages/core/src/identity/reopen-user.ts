import { recordAudit } from '../audit/index.ts';
import { DomainError, type Tx } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import type { Authorized } from './authorize.ts';
import { lockUser } from './lock-user.ts';
import type { User } from './user.ts';

/**
 * Opens a closed account again, with the roles, the password and the second factor it had.
 * @throws DomainError `not-found`, `version-conflict`, or `invalid-transition` when it is open
 */
export async function reopenUser(
  tx: Tx,
  actor: Actor,
  input: Authorized<{ userId: string; rowVersion: number }, 'user.manage'>,
): Promise<User> {
  const user = await lockUser(tx, input.userId, input.rowVersion);
  if (!user.disabledAt) throw new DomainError('invalid-transition', 'This account is open.');
  user.disabledAt = null;
  user.updatedAt = tx.clock.now();
  recordAudit(tx, actor, { type: 'user.reopened', subject: { type: 'user', id: user.id } });
  return user;
}
