import { type Action, type Actor, may, mayOnAll } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import type { ProblemCode } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { isOnlyNoted } from '../procedures/form-questions.ts';
import type { Dossier } from './dossier.ts';
import { canAdvance, type DossierPosition } from './dossier-position.ts';
import { type DossierAction, dossierActions } from './dossier-states.ts';
import * as say from './obstacle-sentences.ts';

/** What is missing: a JSON pointer (`/answers/title`, `/components/mock-up`, `/applicant/phone`) and a sentence. */
export type Missing = { readonly pointer: string; readonly text: Bilingual };

/** What must be known beside the row to say who may do what. */
export type DossierFacts = {
  /** The office's day, ISO 8601. */
  readonly today: string;
  readonly position: DossierPosition;
  /** Whether the version a draft was opened under still applies to what is filed today. */
  readonly isCurrent: boolean;
  /** Before it can be submitted, or handed in again. */
  readonly missing: readonly Missing[];
  /** Keys of components that were asked for and not handed in anew. */
  readonly unanswered: readonly string[];
  /** Keys of components whose last verdict is that they don't do. */
  readonly insufficient: readonly string[];
  /** Ids of those who opened it or handed it in. */
  readonly filedBy: readonly string[];
  /** Why the licence it is about can't be renewed or changed now. */
  readonly licenceObstacle: Bilingual | null;
  readonly assigneeName: string | null;
};

export type DossierObstacle = { readonly action: DossierAction; readonly why: Bilingual };
export type Obstacle = { readonly code: ProblemCode; readonly why: Bilingual; readonly pointers?: readonly Missing[] };

/** What an actor may do with a dossier now, and what of the rest stands in the way of which of their actions, in words. */
export function dossierActionsOf(
  dossier: Dossier,
  actor: Actor,
  definition: ProcedureDefinition,
  facts: DossierFacts,
): { actions: DossierAction[]; obstacles: DossierObstacle[] } {
  const actions: DossierAction[] = [];
  const obstacles: DossierObstacle[] = [];
  for (const action of dossierActions) {
    if (!canAdvance(facts.position, action) || !isMeant(action, dossier, definition)) continue;
    if (!mayTry(action, dossier, actor)) continue;
    const obstacle = obstacleTo(action, dossier, actor, definition, facts);
    if (obstacle) obstacles.push({ action, why: obstacle.why });
    else actions.push(action);
  }
  return { actions, obstacles };
}

/** What keeps somebody whose role and whose dossier it is from an action that the state allows; null when nothing does. */
export function obstacleTo(
  action: DossierAction,
  dossier: Dossier,
  actor: Actor,
  definition: ProcedureDefinition,
  facts: DossierFacts,
): Obstacle | null {
  if (!isMeant(action, dossier, definition)) return { code: 'invalid-transition', why: say.notMeant(action) };
  if (!mayTry(action, dossier, actor)) return { code: 'forbidden', why: say.notYours };
  return ownWork(action, dossier, actor, facts) ?? ofAction(action, dossier, definition, facts);
}

type Policy = Extract<Action, `dossier.${string}`>;

/** Which permission an action needs; where it depends on the step, that of either. */
const policyOf: Record<DossierAction, readonly Policy[]> = {
  save: ['dossier.file'],
  submit: ['dossier.file'],
  discard: ['dossier.file'],
  supplement: ['dossier.file'],
  'request-withdrawal': ['dossier.file'],
  accept: ['dossier.work'],
  'deem-accepted': ['dossier.work'],
  'refuse-acceptance': ['dossier.work'],
  'request-supplement': ['dossier.work'],
  lapse: ['dossier.work'],
  'request-fee': ['dossier.work'],
  'record-fee': ['dossier.work'],
  'take-up': ['dossier.work'],
  propose: ['dossier.work'],
  acknowledge: ['dossier.work'],
  'refuse-withdrawal': ['dossier.work'],
  'accept-withdrawal': ['dossier.work'],
  apologise: ['dossier.work'],
  'check-component': ['dossier.work'],
  'return-result': ['dossier.work'],
  assign: ['dossier.assign'],
  endorse: ['dossier.endorse'],
  sign: ['dossier.sign'],
  'send-back': ['dossier.endorse', 'dossier.sign'],
};

/** What only the law's silence does. */
const ofTheTimekeeper: readonly DossierAction[] = ['deem-accepted', 'lapse'];
/** What is kept from those who filed: everything that judges the dossier. */
const judging: readonly Policy[] = ['dossier.work', 'dossier.endorse', 'dossier.sign'];
/** What is done by whoever it is assigned to, once it is. */
const ofTheAssignee: readonly DossierAction[] = [
  'request-supplement',
  'request-fee',
  'take-up',
  'propose',
  'acknowledge',
];

function mayTry(action: DossierAction, dossier: Dossier, actor: Actor): boolean {
  const isTimekeeper = actor.kind === 'system' && actor.id === 'timekeeper';
  if (ofTheTimekeeper.includes(action) !== isTimekeeper) return false;
  const policies = action === 'send-back' ? policyOfStep(dossier) : policyOf[action];
  if (!policies.some((policy) => isAllowed(actor, policy, dossier))) return false;
  return policies[0] !== 'dossier.file' || mayFile(dossier, actor);
}

function policyOfStep({ step }: Dossier): readonly Policy[] {
  return step === 'signature' ? ['dossier.sign'] : ['dossier.endorse'];
}

function isAllowed(actor: Actor, policy: Policy, { publisherId }: Dossier): boolean {
  return mayOnAll(actor, policy) || (may(actor, policy) && isMember(actor, publisherId));
}

function isMember(actor: Actor, publisherId: string): boolean {
  return (actor.publisherId ?? null) === publisherId;
}

/**
 * The office types in what came on paper, and nothing else; a publisher files online, and may go on with what it handed
 * in on paper.
 */
export function mayFile({ channel, state, publisherId }: Dossier, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (isMember(actor, publisherId)) return channel === 'online' || state !== 'draft';
  return channel !== 'online';
}

/** Actions that a procedure has no use for, such as signing what is only noted. */
function isMeant(action: DossierAction, dossier: Dossier, definition: ProcedureDefinition): boolean {
  if (action === 'acknowledge') return isOnlyNoted(definition, dossier.purpose, dossier.answers);
  if (action === 'propose') return !isOnlyNoted(definition, dossier.purpose, dossier.answers);
  if (action === 'request-fee') return definition.fee !== null && dossier.purpose !== 'correct';
  return true;
}

function ownWork(action: DossierAction, dossier: Dossier, actor: Actor, facts: DossierFacts): Obstacle | null {
  if (actor.kind !== 'user') return null;
  const judges = policyOf[action].some((policy) => judging.includes(policy)) && action !== 'return-result';
  if (judges && (facts.filedBy.includes(actor.id) || isMember(actor, dossier.publisherId))) {
    return { code: 'forbidden', why: say.filedIt };
  }
  if (action === 'endorse' && actor.id === dossier.proposedById) return { code: 'forbidden', why: say.proposedIt };
  if (action === 'sign' && actor.id === dossier.proposedById) return { code: 'forbidden', why: say.proposedIt };
  if (action === 'sign' && actor.id === dossier.endorsedById) return { code: 'forbidden', why: say.endorsedIt };
  if (ofTheAssignee.includes(action) && dossier.assigneeId && dossier.assigneeId !== actor.id) {
    return { code: 'already-claimed', why: say.assignedTo(facts.assigneeName ?? dossier.assigneeId) };
  }
  return null;
}

function ofAction(
  action: DossierAction,
  dossier: Dossier,
  definition: ProcedureDefinition,
  facts: DossierFacts,
): Obstacle | null {
  switch (action) {
    case 'submit': {
      const { isCurrent, licenceObstacle, missing } = facts;
      if (!isCurrent) return { code: 'invalid-transition', why: say.notInForce(definition) };
      if (licenceObstacle) return { code: 'invalid-transition', why: licenceObstacle };
      return isMissing(missing);
    }
    case 'supplement': {
      const names = namesOf(definition, facts.unanswered);
      if (names.length > 0) return { code: 'invalid-input', why: say.notHandedInAnew(names) };
      return isMissing(facts.missing);
    }
    case 'accept': {
      const names = namesOf(definition, facts.insufficient);
      return names.length > 0 ? { code: 'invalid-transition', why: say.insufficient(names) } : null;
    }
    case 'apologise':
      if (dossier.apologyCount > 0) return { code: 'invalid-transition', why: say.apologisedOnce };
      return dossier.appointmentOn ? null : { code: 'invalid-transition', why: say.noAppointment };
    default:
      return null;
  }
}

function isMissing(missing: readonly Missing[]): Obstacle | null {
  return missing.length > 0
    ? { code: 'invalid-input', why: say.missing(missing.map(({ text }) => text)), pointers: missing }
    : null;
}

function namesOf({ components }: ProcedureDefinition, keys: readonly string[]): Bilingual[] {
  return components.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
}
