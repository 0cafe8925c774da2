import { type Action, type Actor, may, mayOnAll } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import type { ProblemCode } from '../../platform/index.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import { competenceOf, dong, type JudgedAct, officeNames } from '../law/index.ts';
import type { Case } from './case.ts';
import { type CasePosition, canAdvanceCase } from './case-position.ts';
import * as say from './case-sentences.ts';
import { type CaseAction, caseActions } from './case-states.ts';

/** Who keeps out of a case: declared, or found in what the person did elsewhere. */
export type KnownConflict = {
  readonly userId: string;
  readonly userName: string;
  readonly kind: 'declared' | 'detected';
  readonly reason: Bilingual;
  readonly at: Temporal.Instant;
};

/** What must be known beside the row to say who may do what. */
export type CaseFacts = {
  /** The office's day, ISO 8601. */
  readonly today: string;
  readonly position: CasePosition;
  /** Numbers of the findings that stand. */
  readonly findings: readonly number[];
  /** The acts of those findings, as far as competence depends on them. */
  readonly acts: readonly JudgedAct[];
  /** Numbers of findings to which something was said that isn't answered, and of those to which nothing was. */
  readonly unanswered: readonly number[];
  readonly silent: readonly number[];
  /** The last day of the party's time, the later of both counts; null while none runs. */
  readonly explanationUntil: string | null;
  readonly explanationExtended: boolean;
  /** Everybody who ever made a record in it. */
  readonly recordMakers: readonly string[];
  readonly conflicts: readonly KnownConflict[];
  readonly proposal: { readonly proposedById: string } | null;
  /** Who holds which office today. */
  readonly offices: readonly {
    readonly id: string;
    readonly userId: string;
    readonly title: OfficeTitle;
    readonly delegatedById: string | null;
  }[];
  readonly complaintHandlers: readonly string[];
  readonly openObligations: number;
  readonly openComplaints: number;
  readonly assigneeName: string | null;
};

export type CaseObstacle = { readonly action: CaseAction; readonly why: Bilingual };
export type Obstacle = { readonly code: ProblemCode; readonly why: Bilingual; readonly pointer?: string };

/** What begins a case, what the system does, and what is offered with the complaint it is about. */
const neverOffered: readonly CaseAction[] = ['open', 'watch-order', 'handle-complaint'];

/** What an actor may do with a case now, and what of the rest stands in the way of which of their actions, in words. */
export function caseActionsOf(
  kase: Case,
  actor: Actor,
  facts: CaseFacts,
): { actions: CaseAction[]; obstacles: CaseObstacle[] } {
  const actions: CaseAction[] = [];
  const obstacles: CaseObstacle[] = [];
  for (const action of caseActions) {
    if (neverOffered.includes(action) || !canAdvanceCase(facts.position, action) || !mayTry(action, kase, actor))
      continue;
    const obstacle = obstacleToCase(action, kase, actor, facts);
    if (obstacle) obstacles.push({ action, why: obstacle.why });
    else actions.push(action);
  }
  return { actions, obstacles };
}

/** What keeps an actor from an action that the state allows; null when nothing does. */
export function obstacleToCase(action: CaseAction, kase: Case, actor: Actor, facts: CaseFacts): Obstacle | null {
  if (!mayTry(action, kase, actor)) return { code: 'forbidden', why: say.notYours };
  return ownPart(action, kase, actor, facts) ?? ofAction(action, kase, actor, facts);
}

type Policy = Extract<Action, `case.${string}` | 'evidence.handle'>;

/** Which permission an action needs. What isn't named is an inspector's work. */
const policies: Partial<Record<CaseAction, Policy>> = {
  open: 'case.open',
  'declare-conflict': 'case.read',
  'record-reply': 'case.reply',
  'add-exhibit': 'evidence.handle',
  'send-back': 'case.decide',
  decide: 'case.decide',
  'decide-without-record': 'case.decide',
  'decide-remedies': 'case.decide',
  'amend-decision': 'case.decide',
  'correct-decision': 'case.decide',
  'cancel-decision': 'case.decide',
  'transfer-criminal': 'case.decide',
  publish: 'case.decide',
  'file-complaint': 'case.complain',
  'handle-complaint': 'case.review',
};

export function policyOfCaseAction(action: CaseAction): Policy {
  return policies[action] ?? 'case.work';
}

/** What is done by whoever the case is assigned to, once it is. */
const ofTheAssignee: readonly CaseAction[] = [
  'make-record',
  'close-explanation',
  'propose-decision',
  'transfer',
  'dismiss',
  'merge',
];
/** What four eyes keep apart from making the record. */
const deciding: readonly CaseAction[] = ['decide', 'decide-remedies'];
/** What takes a case up anew after a complaint about it. */
const anew: readonly CaseAction[] = [
  'make-record',
  'propose-decision',
  'decide',
  'decide-without-record',
  'decide-remedies',
];

/** The party's own rights. */
const ofTheParty: readonly Policy[] = ['case.reply', 'case.complain'];

function mayTry(action: CaseAction, kase: Case, actor: Actor): boolean {
  const policy = policyOfCaseAction(action);
  if (mayOnAll(actor, policy)) return true;
  return ofTheParty.includes(policy) && may(actor, policy) && isMember(actor, kase);
}

function isMember(actor: Actor, { publisherId }: Case): boolean {
  return (actor.publisherId ?? null) !== null && actor.publisherId === publisherId;
}

function ownPart(action: CaseAction, kase: Case, actor: Actor, facts: CaseFacts): Obstacle | null {
  if (actor.kind !== 'user') return null;
  const policy = policyOfCaseAction(action);
  if (policy === 'case.read' || ofTheParty.includes(policy)) return null;
  if (isMember(actor, kase)) return { code: 'forbidden', why: say.actsForParty };
  const conflict = facts.conflicts.find(({ userId }) => userId === actor.id);
  if (conflict) {
    const why = conflict.kind === 'declared' ? say.declaredConflict(conflict.reason.vi) : conflict.reason;
    return { code: 'forbidden', why };
  }
  if (anew.includes(action) && facts.complaintHandlers.includes(actor.id)) {
    return { code: 'forbidden', why: say.handledComplaint };
  }
  if (deciding.includes(action) && facts.recordMakers.includes(actor.id)) {
    return { code: 'forbidden', why: say.recordedIt };
  }
  if (deciding.includes(action) && facts.proposal?.proposedById === actor.id) {
    return { code: 'forbidden', why: say.proposedIt };
  }
  if (ofTheAssignee.includes(action) && kase.assigneeId && kase.assigneeId !== actor.id) {
    return { code: 'already-claimed', why: say.assignedTo(facts.assigneeName ?? kase.assigneeId) };
  }
  return null;
}

function ofAction(action: CaseAction, kase: Case, actor: Actor, facts: CaseFacts): Obstacle | null {
  switch (action) {
    case 'make-record':
      if (facts.findings.length === 0) return blocked(say.noFinding);
      return kase.party.address.trim() === ''
        ? { code: 'invalid-input', why: say.noAddress, pointer: '/party/address' }
        : null;
    case 'extend-explanation':
      return facts.explanationExtended ? blocked(say.extendedOnce) : null;
    case 'close-explanation':
      return heard(facts) ?? (facts.silent.length > 0 ? blocked(say.silent(facts.silent)) : null);
    case 'propose-decision':
      if (facts.proposal) return blocked(say.proposalWaits);
      return facts.findings.length === 0 ? blocked(say.noFinding) : (heard(facts) ?? closed(facts));
    case 'send-back':
      return facts.proposal ? null : blocked(say.noProposal);
    case 'decide':
      return (
        heard(facts) ?? closed(facts) ?? (facts.proposal ? null : blocked(say.noProposal)) ?? power(kase, actor, facts)
      );
    case 'decide-without-record':
    case 'decide-remedies':
      return power(kase, actor, facts);
    case 'transfer-criminal':
      return holdsOffice(actor, facts) ? null : { code: 'outside-competence', why: say.noOffice };
    case 'stop-by-limitation':
      return kase.lastLawfulOn && kase.lastLawfulOn < facts.today ? null : blocked(say.notTimeBarred);
    case 'mark-executed':
      return facts.openObligations > 0 ? blocked(say.openObligations(facts.openObligations)) : null;
    case 'close':
      return facts.openComplaints > 0 ? blocked(say.openComplaint) : null;
    default:
      return null;
  }
}

/** Nothing is decided, nor the hearing ended, while the party may still speak or wasn't answered. */
function heard({ position, explanationUntil, today, unanswered }: CaseFacts): Obstacle | null {
  const runs = position.explanation === 'open' && explanationUntil !== null && explanationUntil >= today;
  if (runs && position.state === 'recorded') return blocked(say.explanationRuns(explanationUntil));
  return unanswered.length > 0 ? blocked(say.unanswered(unanswered)) : null;
}

function closed({ position }: CaseFacts): Obstacle | null {
  return position.explanation === 'open' && position.state === 'recorded' ? blocked(say.explanationOpen) : null;
}

/** Competence by the offices that are recorded, in words and with the article. */
function power(kase: Case, actor: Actor, { offices, acts, today }: CaseFacts): Obstacle | null {
  if (actor.kind !== 'user') return null;
  const titles = offices.filter(({ userId }) => userId === actor.id).map(({ title }) => title);
  if (titles.length === 0) return { code: 'outside-competence', why: say.noOffice };
  if (acts.length === 0) return null;
  const powers = competenceOf(acts, kase.party.kind, today);
  if (powers.some(({ title, may: has }) => has && titles.includes(title))) return null;
  const own = powers.find(({ title }) => titles.includes(title))!;
  const max = dong(Math.max(0, ...acts.map(({ maxVnd }) => maxVnd ?? 0)));
  const limit = dong(own.limitVnd);
  const name = officeNames[own.title];
  return {
    code: 'outside-competence',
    why: {
      vi: `${name.vi} được phạt đến ${limit.vi} đối với hành vi này, trong khi khung phạt lên đến ${max.vi} (${own.source || 'không có thẩm quyền trong lĩnh vực này'}). Hãy chuyển vụ việc đến người có thẩm quyền.`,
      en: `${name.en} may fine up to ${limit.en} here, and the bracket goes up to ${max.en} (${own.source || 'no power in this field'}). Transfer the case to whoever has the power.`,
    },
  };
}

function holdsOffice(actor: Actor, { offices }: CaseFacts): boolean {
  return actor.kind !== 'user' || offices.some(({ userId }) => userId === actor.id);
}

function blocked(why: Bilingual): Obstacle {
  return { code: 'invalid-transition', why };
}
