import { DomainError, nextState } from '../../platform/index.ts';
import type { DossierAction, DossierState, DossierStep } from './dossier-states.ts';
import { dossierSteps, dossierTransitions, stepActions } from './dossier-states.ts';

/** Where a dossier is: what its events come to. */
export type DossierPosition = {
  readonly state: DossierState;
  /** Kept while it lies aside, so that it goes on where it stopped. */
  readonly step: DossierStep | null;
  readonly outcome: 'granted' | 'refused' | 'acknowledged' | null;
  /** States to go back to, the last one first to be left: a withdrawal may be asked for while a supplement is waited for. */
  readonly cameFrom: readonly DossierState[];
  /** What was proposed last. */
  readonly proposed: 'grant' | 'refuse' | null;
};

/** An event, as far as the position depends on it. */
export type DossierMove = { readonly action: DossierAction; readonly data?: Readonly<Record<string, unknown>> };

export const newPosition: DossierPosition = { state: 'draft', step: null, outcome: null, cameFrom: [], proposed: null };

/**
 * Where an action leads. Pure; the one place that knows, for the operations as for the fold.
 * @throws DomainError `invalid-transition` for what the state or the step doesn't allow
 */
export function advance(from: DossierPosition, { action, data }: DossierMove): DossierPosition {
  const listed = nextState<DossierState, DossierAction>(dossierTransitions, from.state, action);
  requireStep(from, action);
  switch (action) {
    case 'request-supplement':
    case 'request-fee':
    case 'request-withdrawal':
      return { ...from, state: listed, cameFrom: [...from.cameFrom, from.state] };
    case 'supplement':
    case 'record-fee':
    case 'refuse-withdrawal':
      return { ...from, state: from.cameFrom.at(-1) ?? listed, cameFrom: from.cameFrom.slice(0, -1) };
    case 'take-up':
      return { ...from, state: listed, step: 'examination' };
    case 'propose':
      return { ...from, step: 'endorsement', proposed: data?.outcome === 'refuse' ? 'refuse' : 'grant' };
    case 'endorse':
      return { ...from, step: 'signature' };
    case 'send-back':
      return { ...from, step: dossierSteps[dossierSteps.indexOf(from.step!) - 1]! };
    case 'sign':
      return { ...from, state: listed, step: null, outcome: from.proposed === 'refuse' ? 'refused' : 'granted' };
    case 'acknowledge':
      return { ...from, state: listed, step: null, outcome: 'acknowledged' };
    case 'discard':
    case 'lapse':
    case 'accept-withdrawal':
      return { ...from, state: listed, step: null, cameFrom: [] };
    default:
      return { ...from, state: listed };
  }
}

/**
 * What the events of a dossier come to, in order of `seq`: the row beside them says the same.
 * @throws DomainError `invalid-transition` when they don't follow the machine
 */
export function foldDossier(events: readonly DossierMove[]): DossierPosition {
  return events.reduce(advance, newPosition);
}

/** Whether the machine has a way on by this action. */
export function canAdvance(from: DossierPosition, action: DossierAction): boolean {
  return action in dossierTransitions[from.state] && isOfStep(from, action);
}

function requireStep(from: DossierPosition, action: DossierAction): void {
  if (isOfStep(from, action)) return;
  throw new DomainError('invalid-transition', `At the step “${from.step}” a dossier can’t be changed by “${action}”.`, {
    facts: { from: from.state, step: from.step, action },
  });
}

/** In work, each step has actions of its own; those of no step may be done at any. */
function isOfStep({ state, step }: DossierPosition, action: DossierAction): boolean {
  if (state !== 'processing') return true;
  const owners = dossierSteps.filter((each) => (stepActions[each] as readonly DossierAction[]).includes(action));
  return owners.length === 0 || (step !== null && owners.includes(step));
}
