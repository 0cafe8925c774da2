import { LockMode } from '@mikro-orm/core';
import { DomainError, requireFound, type Tx } from '../platform/index.ts';
import { User } from './user.ts';

/**
 * Reads an account and holds it until the transaction ends.
 * @throws DomainError `not-found`, or `version-conflict` when it was changed since the caller read it
 */
export async function lockUser(tx: Tx, userId: string, rowVersion: number): Promise<User> {
  const found = await tx.em.findOne(User, { id: userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const user = requireFound(found, 'account');
  if (user.rowVersion !== rowVersion) {
    throw new DomainError('version-conflict', 'This account was changed in the meantime.');
  }
  return user;
}

/**
 * Makes sure that somebody else could still manage accounts if this one were no admin any more.
 * @throws DomainError `invalid-transition`
 */
export async function requireAnotherAdmin(tx: Tx, user: User): Promise<void> {
  if (!user.roles.includes('admin') || user.disabledAt) return;
  // All admins are held, in one order, so that two of them can't remove each other at the same time.
  const admins = await tx.sql<{ id: string }>(
    `select id from users where 'admin' = any (roles) and disabled_at is null order by id for update`,
  );
  if (admins.every((admin) => admin.id === user.id)) {
    throw new DomainError('invalid-transition', 'This is the last admin; make another one first.');
  }
}
