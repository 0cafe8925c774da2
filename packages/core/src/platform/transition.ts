import { DomainError } from './errors.ts';

/** For each state, the actions it allows and the state each leads to. */
export type TransitionTable<State extends string, Action extends string> = {
  readonly [S in State]: { readonly [A in Action]?: State };
};

/** @throws DomainError `invalid-transition` when the table has no such way */
export function nextState<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  from: State,
  action: Action,
): State {
  const to = table[from][action];
  if (to === undefined) {
    throw new DomainError('invalid-transition', `What is “${from}” can’t be changed by “${action}”.`, {
      facts: { from, action, allowed: Object.keys(table[from]) },
    });
  }
  return to;
}

/** The actions a state allows, in the table's order. */
export function allowedActions<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  from: State,
): Action[] {
  return Object.keys(table[from]) as Action[];
}
