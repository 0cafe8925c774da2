import { recordAudit } from '../audit/index.ts';
import { DomainError, type Tx } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import type { Authorized } from './authorize.ts';
import { lockUser, requireAnotherAdmin } from './lock-user.ts';
import type { User } from './user.ts';

/**
 * Closes an account: its sessions end at once and it can't sign in any more. What the person did stays in the log.
 * @throws DomainError `not-found`, `version-conflict`, or `invalid-transition` when it is disabled
 *   already or is the last admin
 */
export async function disableUser(
  tx: Tx,
  actor: Actor,
  input: Authorized<{ userId: string; rowVersion: number }, 'user.manage'>,
): Promise<User> {
  const user = await lockUser(tx, input.userId, input.rowVersion);
  if (user.disabledAt) throw new DomainError('invalid-transition', 'This account is disabled already.');
  await requireAnotherAdmin(tx, user);
  user.disabledAt = tx.clock.now();
  user.updatedAt = user.disabledAt;
  await tx.sql('delete from sessions where user_id = $1', [user.id]);
  recordAudit(tx, actor, { type: 'user.disabled', subject: { type: 'user', id: user.id } });
  return user;
}
