import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit, Paper } from '../../papers/index.ts';
import { DomainError, nextState, type Tx } from '../../platform/index.ts';
import { issueDecisionPaper } from './issue-decision-paper.ts';
import {
  type LegalStatus,
  type Licence,
  type LicenceAction,
  type LicenceDecision,
  licenceTransitions,
} from './licence.ts';
import { ownProcedure } from './own-procedure.ts';
import { factsOf, type LicenceHistory, lockLicence, readHistory, recordDecision } from './record-decision.ts';
import { statusOn } from './status-on.ts';

export type DecideOnLicenceInput = {
  /** What the decider had read. */
  rowVersion: number;
  action: 'suspend' | 'lift-suspension' | 'revoke';
  /** The provision it rests on, one a line. */
  basis: string;
  /** One reason a line. */
  reason: string;
  /** ISO 8601 dates: the first day it counts, and the last day of a suspension, which always has one. */
  effectiveOn: string;
  endsOn: string | null;
  /** A decision in a violation case that orders it. */
  caseRef?: string | null;
  kit: Kit;
};

/**
 * Suspends a licence for a term, lifts its suspension, or revokes it, by a decision that is printed, numbered and signed.
 * @throws DomainError `version-conflict`, `invalid-input` for dates that don't fit, `invalid-transition` when the licence,
 *   on the day the decision counts from, is in no status for it
 * @source Decree 68/2025/NĐ-CP: a suspension runs its whole term, whatever is left of the licence's
 */
export async function decideOnLicence(
  tx: Tx,
  actor: Actor,
  licence: Authorized<Licence, 'licence.decide'>,
  input: DecideOnLicenceInput,
): Promise<{ licence: Licence; decision: LicenceDecision; paper: Paper }> {
  const { action, basis, reason, effectiveOn, kit } = input;
  await lockLicence(tx, licence, input.rowVersion);
  const history = await readHistory(tx, licence.id);
  requireDates(input, history);
  requireStatus(input, history);
  const content = history.versions.at(-1)!.content;
  const home = await ownProcedure(tx, content.procedure);
  const endsOn = action === 'suspend' ? input.endsOn : null;
  const paper = await issueDecisionPaper(tx, actor, kit, {
    ...{ licence, content, home, action, basis, reason, effectiveOn, endsOn },
  });
  const { decision } = await recordDecision(tx, actor, licence, history, {
    action,
    effectiveOn,
    endsOn,
    basis,
    reason,
    caseRef: input.caseRef ?? null,
    paperId: paper.id,
  });
  return { licence, decision, paper };
}

function requireDates(
  { action, effectiveOn, endsOn }: DecideOnLicenceInput,
  { versions, decisions }: LicenceHistory,
): void {
  const first = versions[0]!.effectiveFrom;
  if (effectiveOn < first) throw badDate('effectiveOn', `The licence itself begins on ${first}.`);
  if (action === 'suspend' && endsOn === null) {
    throw badDate('endsOn', 'A suspension has a last day: the law gives it a term.');
  }
  if (endsOn !== null && endsOn < effectiveOn) throw badDate('endsOn', 'It can’t end before it begins.');
  if (action !== 'suspend') return;
  const other = decisions.find(
    (each) => each.action === 'suspend' && each.effectiveOn > effectiveOn && each.effectiveOn <= endsOn!,
  );
  if (other) throw badDate('endsOn', `Another suspension begins on ${other.effectiveOn}.`);
}

/** @throws DomainError `invalid-transition` */
function requireStatus({ action, effectiveOn }: DecideOnLicenceInput, history: LicenceHistory): void {
  const { decisions, versions } = factsOf(history);
  const status = statusOn(decisions, versions, effectiveOn) ?? 'in-force';
  nextState<LegalStatus, LicenceAction>(licenceTransitions, status, action);
}

function badDate(field: 'effectiveOn' | 'endsOn', detail: string): DomainError {
  return new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: `/${field}`, detail }] });
}
