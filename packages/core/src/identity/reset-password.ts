import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import type { Authorized } from './authorize.ts';
import { storePassword } from './change-password.ts';
import { lockUser } from './lock-user.ts';
import { generatePassword } from './password.ts';
import type { User } from './user.ts';

export type ResetPasswordInput = {
  userId: string;
  rowVersion: number;
  /** Takes the second factor away as well, for somebody who lost the device and the one-time codes. */
  totp?: boolean;
};

/**
 * Gives an account a new password and ends all its sessions. A closed account may get one too, so that it can be
 * opened again without the old one.
 * @returns the password in clear; only its hash is kept, so it can be shown this once
 * @throws DomainError `not-found` or `version-conflict`
 */
export async function resetPassword(
  tx: Tx,
  actor: Actor,
  input: Authorized<ResetPasswordInput, 'user.manage'>,
): Promise<{ user: User; password: string }> {
  const user = await lockUser(tx, input.userId, input.rowVersion);
  const password = generatePassword();
  await storePassword(tx, user.id, password);
  if (input.totp) {
    await tx.sql('delete from two_factors where user_id = $1', [user.id]);
    user.twoFactorEnabled = false;
  }
  user.updatedAt = tx.clock.now();
  await tx.sql('delete from sessions where user_id = $1', [user.id]);
  recordAudit(tx, actor, {
    type: 'user.password-reset',
    subject: { type: 'user', id: user.id },
    data: { totpRemoved: input.totp === true },
  });
  return { user, password };
}
