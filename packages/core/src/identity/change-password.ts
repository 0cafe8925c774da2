import { recordAudit } from '../audit/index.ts';
import { DomainError, type Tx } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import { hashPassword, passwordLength, verifyPassword } from './password.ts';

export type PasswordChange = { current: string; next: string };

/**
 * Gives somebody signed in the password they chose, and ends their other sessions. The caller has counted the attempt.
 * @param sessionId the session the change comes from, which goes on
 * @throws DomainError `invalid-credentials` when the current password is wrong, or `invalid-input` at `/next` with the
 *   code `too-short`, `too-long` or `same`
 */
export async function changePassword(
  tx: Tx,
  actor: Actor,
  input: PasswordChange & { sessionId: string },
): Promise<void> {
  requireGoodPassword(input);
  const [account] = await tx.sql<{ id: string; password: string }>(
    `select id, password from accounts where user_id = $1 and provider_id = 'credential' for update`,
    [actor.id],
  );
  if (!account || !(await verifyPassword({ hash: account.password, password: input.current }))) {
    throw new DomainError('invalid-credentials', 'The current password is wrong.');
  }
  await storePassword(tx, actor.id, input.next);
  const ended = await tx.sql('delete from sessions where user_id = $1 and id <> $2 returning id', [
    actor.id,
    input.sessionId,
  ]);
  recordAudit(tx, actor, {
    type: 'user.password-changed',
    subject: { type: 'user', id: actor.id },
    data: { sessionsEnded: ended.length },
  });
}

/** Replaces the hash of an account's password. */
export async function storePassword(tx: Tx, userId: string, password: string): Promise<void> {
  await tx.sql(`update accounts set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'`, [
    userId,
    await hashPassword(password),
    tx.clock.now().toString(),
  ]);
}

function requireGoodPassword({ current, next }: PasswordChange): void {
  if (next.length < passwordLength.min) refuse('too-short', `has fewer than ${passwordLength.min} characters`);
  if (next.length > passwordLength.max) refuse('too-long', `has more than ${passwordLength.max} characters`);
  if (next.normalize('NFKC') === current.normalize('NFKC')) refuse('same', 'is the current one');
}

function refuse(code: 'too-short' | 'too-long' | 'same', detail: string): never {
  throw new DomainError('invalid-input', 'This password can’t be the new one.', {
    fieldErrors: [{ pointer: '/next', detail, code }],
  });
}
