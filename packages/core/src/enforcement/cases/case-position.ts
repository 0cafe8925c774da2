import { DomainError, nextState } from '../../platform/index.ts';
import { type CaseAction, type CaseState, caseTransitions } from './case-states.ts';

/** Where a case is: what its events come to. */
export type CasePosition = {
  /** Null before it is opened. */
  readonly state: CaseState | null;
  readonly assigneeId: string | null;
  /** Who made the record that holds; a case that is taken up again needs a new one. */
  readonly recordMakerId: string | null;
  readonly mergedIntoId: string | null;
  /** Whether the party may explain, and whether its time for it is over and everything it said is answered. */
  readonly explanation: 'none' | 'open' | 'closed';
};

/** An event, as far as the position depends on it. */
export type CaseMove = {
  readonly action: CaseAction;
  readonly actorId: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

export const newCasePosition: CasePosition = {
  state: null,
  assigneeId: null,
  recordMakerId: null,
  mergedIntoId: null,
  explanation: 'none',
};

/**
 * Where an action leads. Pure; the one place that knows, for the operations as for the fold.
 * @throws DomainError `invalid-transition` for what the state doesn't allow
 */
export function advanceCase(from: CasePosition, { action, actorId, data = {} }: CaseMove): CasePosition {
  const state = nextCaseState(from.state, action);
  const moved = { ...from, state };
  switch (action) {
    case 'open':
    case 'assign':
      return { ...moved, assigneeId: textOf(data.assigneeId) };
    case 'declare-conflict':
      return data.isFreed === true ? { ...moved, assigneeId: null } : moved;
    case 'make-record':
      return { ...moved, recordMakerId: actorId, explanation: data.mayExplain === true ? 'open' : 'none' };
    case 'extend-explanation':
      requireExplanation(from, action);
      return moved;
    case 'close-explanation':
      requireExplanation(from, action);
      return { ...moved, explanation: 'closed' };
    case 'merge':
      return { ...moved, mergedIntoId: textOf(data.intoId) };
    case 'reopen':
      return { ...moved, recordMakerId: null, explanation: 'none' };
    default:
      return moved;
  }
}

/**
 * What the events of a case come to, in order of `seq`: the row beside them says the same.
 * @throws DomainError `invalid-transition` when they don't follow the table
 */
export function foldCase(events: readonly CaseMove[]): CasePosition {
  return events.reduce(advanceCase, newCasePosition);
}

/** Whether the table has a way on by this action. */
export function canAdvanceCase({ state, explanation }: CasePosition, action: CaseAction): boolean {
  if (state === null) return action === 'open';
  if (!(action in caseTransitions[state])) return false;
  return !explaining.includes(action) || explanation === 'open';
}

const explaining: readonly CaseAction[] = ['extend-explanation', 'close-explanation'];

function nextCaseState(from: CaseState | null, action: CaseAction): CaseState {
  if (from === null && action === 'open') return 'opened';
  if (from !== null) return nextState<CaseState, CaseAction>(caseTransitions, from, action);
  throw new DomainError('invalid-transition', 'A case begins by being opened.', { facts: { from, action } });
}

function requireExplanation({ state, explanation }: CasePosition, action: CaseAction): void {
  if (explanation === 'open') return;
  const detail = 'No time for explanations runs in this case.';
  throw new DomainError('invalid-transition', detail, { facts: { from: state, explanation, action } });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
