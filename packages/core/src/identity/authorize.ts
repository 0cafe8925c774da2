import { DomainError } from '../platform/index.ts';
import type { Actor } from './actor.ts';
import { type Action, actions, policy } from './policy.ts';

declare const authorizedFor: unique symbol;

/** A subject on which `authorize` has allowed an action. Only `authorize` makes one, so no operation runs unasked. */
export type Authorized<T, A extends Action> = T & { readonly [authorizedFor]: (action: A) => void };

/**
 * Allows an action on a subject, or refuses. A role that may only on its own publisher's things is held against the
 * subject's `publisherId`; of another's it doesn't even learn that they exist.
 * @throws DomainError `forbidden`, or `not-found` for what is another publisher's
 */
export function authorize<A extends Action, T>(actor: Actor, action: A, subject: T): Authorized<T, A> {
  if (mayOnAll(actor, action)) return subject as Authorized<T, A>;
  if (!mayOnOwn(actor, action)) {
    throw new DomainError('forbidden', `Your role doesn’t allow this (${action}).`, { facts: { action } });
  }
  if (!isOwn(actor, subject)) throw new DomainError('not-found', 'There is no such thing, or it isn’t yours.');
  return subject as Authorized<T, A>;
}

/** Whether an actor may do something at all, be it only on what is their publisher's. */
export function may(actor: Actor, action: Action): boolean {
  return mayOnAll(actor, action) || mayOnOwn(actor, action);
}

/** Whether an actor may do something whosever the subject is: lists show everything, or only one publisher's. */
export function mayOnAll(actor: Actor, action: Action): boolean {
  const row: PolicyRow = policy[action];
  return actor.kind === 'system' ? row.system.includes(actor.id) : holdsOneOf(actor, row.roles);
}

function mayOnOwn(actor: Actor, action: Action): boolean {
  const row: PolicyRow = policy[action];
  return actor.kind === 'user' && holdsOneOf(actor, row.own ?? []);
}

type PolicyRow = { roles: readonly string[]; own?: readonly string[]; system: readonly string[] };

function holdsOneOf(actor: Actor, roles: readonly string[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

function isOwn(actor: Actor, subject: unknown): boolean {
  const owner =
    typeof subject === 'object' && subject !== null && 'publisherId' in subject ? subject.publisherId : null;
  return owner !== null && owner === actor.publisherId;
}

/** Everything an actor may do somewhere: what the screens draw their buttons from. */
export function actionsOf(actor: Actor): Action[] {
  return actions.filter((action) => may(actor, action));
}
