import { recordAudit } from '../audit/index.ts';
import { DomainError, sqlState, type Tx } from '../platform/index.ts';
import type { Actor, Role } from './actor.ts';
import type { Authorized } from './authorize.ts';
import { hashPassword } from './password.ts';
import { User } from './user.ts';

export type CreateUserInput = {
  name: string;
  email: string;
  /** In clear; only its argon2id hash is kept. */
  password: string;
  roles: Role[];
  locale?: 'vi' | 'en';
  /** The publisher the person acts for. */
  publisherId?: string | null;
};

/**
 * Makes an account that signs in with e-mail and password.
 * @throws DomainError `duplicate` when the e-mail address has an account
 */
export async function createUser(
  tx: Tx,
  actor: Actor,
  input: Authorized<CreateUserInput, 'user.manage'>,
): Promise<User> {
  const { name, email, password, roles, locale } = input;
  const now = tx.clock.now();
  const user = tx.em.create(User, {
    id: tx.ids.next(),
    name: name.normalize('NFC').trim(),
    email: normaliseEmail(email),
    roles: [...new Set(roles)],
    locale: locale ?? 'vi',
    publisherId: input.publisherId ?? null,
    disabledAt: null,
    createdAt: now,
    updatedAt: now,
  });
  tx.em.persist(user);
  const passwordHash = await hashPassword(password);
  await insertAccount(tx, user, passwordHash);
  recordAudit(tx, actor, {
    type: 'user.created',
    subject: { type: 'user', id: user.id },
    data: { name: user.name, email: user.email, roles: user.roles, publisherId: user.publisherId },
  });
  return user;
}

/** The one form in which e-mail addresses are stored and compared. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

async function insertAccount(tx: Tx, user: User, passwordHash: string): Promise<void> {
  try {
    await tx.sql(
      `insert into accounts (id, user_id, provider_id, account_id, password, created_at, updated_at)
       values ($1, $2, 'credential', $2::uuid::text, $3, $4, $4)`,
      [tx.ids.next(), user.id, passwordHash, user.createdAt.toString()],
    );
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new DomainError('duplicate', 'There is an account with this e-mail address already.', {
      fieldErrors: [{ pointer: '/email', detail: 'has an account already' }],
      cause: error,
    });
  }
}
