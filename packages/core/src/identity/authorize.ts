import { DomainError } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import { type Action, actions, policy } from './policy.ts';

declare const authorizedFor: unique symbol;

/** A subject on which `authorize` has allowed an action. Only `authorize` makes one, so no operation runs unasked. */
export type Authorized<T, A extends Action> = T & { readonly [authorizedFor]: (action: A) => void };

/**
 * Allows an action on a subject, or refuses.
 * @throws DomainError `forbidden`
 */
export function authorize<A extends Action, T>(actor: Actor, action: A, subject: T): Authorized<T, A> {
  if (!may(actor, action)) {
    throw new DomainError('forbidden', `Your role doesn’t allow this (${action}).`, { facts: { action } });
  }
  return subject as Authorized<T, A>;
}

export function may(actor: Actor, action: Action): boolean {
  const row = policy[action];
  if (actor.kind === 'system') return (row.system as readonly string[]).includes(actor.id);
  return actor.roles.some((role) => (row.roles as readonly string[]).includes(role));
}

/** Everything an actor may do somewhere: what the screens draw their buttons from. */
export function actionsOf(actor: Actor): Action[] {
  return actions.filter((action) => may(actor, action));
}
