import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { finishCaseClocks } from '../cases/case-clocks.ts';
import { tidy, wrongField } from '../cases/case-input.ts';
import { dmy, recordedIt } from '../cases/case-sentences.ts';
import { beginCaseStep, type CaseStep, endCaseStep, requireWords, toCaseError } from '../cases/case-step.ts';
import { amendObligations, withdrawObligations } from '../execution/change-obligations.ts';
import { dong } from '../law/index.ts';
import type { DecisionDraft, ProposedKind } from './check-decision.ts';
import type { DecisionContent } from './decision.ts';
import { type DecisionInForce, decisionInForce } from './decision-in-force.ts';
import type { DecisionCorrection } from './decision-paper.queries.ts';
import { issueCaseDecision, requireOffice } from './issue-case-decision.ts';
import { readDraft } from './proposal.ts';
import { liftSuspensions } from './suspend-licences.ts';

type Change = {
  rowVersion: number;
  /** The one that holds, unless another is named. */
  decisionId?: string | null | undefined;
  reason: string;
  kit: Kit;
};

/**
 * Amends a decision, or takes part of it back (MQĐ38): within a year, and while a fine may still be decided. What the
 * party owes follows. A suspension can be taken back, not made longer.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `time-barred`,
 *   `invalid-input`
 * @source Decree 118/2021/NĐ-CP Art. 14, 15
 */
export async function amendDecision(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: Change & { content: DecisionDraft },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'amend-decision', input.rowVersion);
  return amend(tx, actor, kase, step, input);
}

/** The same, of a case that is held, by somebody who was let in already. */
export async function amend(
  tx: Tx,
  actor: Actor,
  kase: Case,
  step: CaseStep,
  input: Omit<Change, 'rowVersion'> & { content: DecisionDraft; isByComplaint?: boolean },
): Promise<Case> {
  requireOtherEyes(actor, step);
  const holding = await decisionInForce(tx, kase, input.decisionId);
  const reason = requireWords(input.reason, '/reason', 'Say why it is amended.');
  // What a complaint was right about is put right whenever it is decided.
  if (!input.isByComplaint) {
    requireYear(holding, step.facts.today);
    requireLimitation(kase, step.facts.today);
  }
  const content = await readAmended(tx, kase, holding, { ...input.content, reason });
  const holder = await requireOffice(tx, actor, kase, step.facts.acts);
  const { decision, paper } = await issueCaseDecision(tx, actor, kase, {
    ...{ kind: 'amendment', content, holder, kit: input.kit, changes: holding.decision },
  });
  const ids = [...holding.ids, decision.id];
  const refundVnd = await amendObligations(tx, kase, { decision, decisionIds: ids }, holding.content, content);
  const lifted = await liftDropped(tx, actor, kase, input.kit, holding.content, content, decision.number);
  return endCaseStep(tx, actor, kase, step, {
    note: `Quyết định số ${decision.number} sửa đổi Quyết định số ${holding.decision.number}: ${reason}`,
    isPublic: true,
    data: { decisionId: decision.id, number: decision.number, changes: holding.decision.number, refundVnd, lifted },
    paperId: paper.id,
  });
}

/**
 * Puts a slip of the pen right (MQĐ39): what was decided stays as it is.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `invalid-input`
 * @source Decree 118/2021/NĐ-CP Art. 14, 15
 */
export async function correctDecision(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: Change & { corrections: readonly DecisionCorrection[] },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'correct-decision', input.rowVersion);
  const holding = await decisionInForce(tx, kase, input.decisionId);
  const reason = requireWords(input.reason, '/reason', 'Say what went wrong.');
  requireYear(holding, step.facts.today);
  const corrections = input.corrections.map(({ place, printed, reads }) => {
    return { place: tidy(place), printed: tidy(printed), reads: tidy(reads) };
  });
  if (corrections.length === 0 || corrections.some((each) => each.place === '' || each.printed === each.reads)) {
    throw wrongField('/corrections', {
      vi: 'Mỗi chỗ đính chính ghi vị trí, nội dung đã ghi và nội dung đúng, khác nhau.',
      en: 'Each correction says where, what is printed, and how it reads instead.',
    });
  }
  const content: DecisionContent = { ...holding.content, reason };
  const holder = await requireOffice(tx, actor, kase, step.facts.acts);
  const { decision, paper } = await issueCaseDecision(tx, actor, kase, {
    ...{ kind: 'correction', content, holder, kit: input.kit, changes: holding.decision, corrections },
  });
  return endCaseStep(tx, actor, kase, step, {
    note: `Quyết định số ${decision.number} đính chính Quyết định số ${holding.decision.number}: ${reason}`,
    isPublic: true,
    data: { decisionId: decision.id, number: decision.number, changes: holding.decision.number, corrections },
    paperId: paper.id,
  });
}

/**
 * Cancels a decision (MQĐ40): what it obliged to is withdrawn, licences it suspended are free again. It has no time limit.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `invalid-input`
 * @source Decree 118/2021/NĐ-CP Art. 13, 15
 */
export async function cancelDecision(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: Change,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'cancel-decision', input.rowVersion);
  return cancel(tx, actor, kase, step, input);
}

/** The same, of a case that is held, by somebody who was let in already. */
export async function cancel(
  tx: Tx,
  actor: Actor,
  kase: Case,
  step: CaseStep,
  { decisionId, reason, kit }: Omit<Change, 'rowVersion'>,
): Promise<Case> {
  requireOtherEyes(actor, step);
  const holding = await decisionInForce(tx, kase, decisionId);
  const why = requireWords(reason, '/reason', 'Say why it is cancelled.');
  const holder = await requireOffice(tx, actor, kase, step.facts.acts);
  const { decision, paper } = await issueCaseDecision(tx, actor, kase, {
    ...{ kind: 'cancellation', content: { ...holding.content, reason: why }, holder, kit, changes: holding.decision },
  });
  const refundVnd = await withdrawObligations(tx, holding.ids);
  const lifted = await liftSuspensions(tx, actor, kase, {
    ...{ kit, basis: `Quyết định số ${decision.number}`, reason: why, licenceIds: null },
  });
  await finishCaseClocks(tx, actor, kase, null, { reason: `Quyết định số ${decision.number}` });
  const refund = refundVnd > 0 ? ` Hoàn trả ${dong(refundVnd).vi} đã nộp.` : '';
  return endCaseStep(tx, actor, kase, step, {
    note: `Quyết định số ${decision.number} hủy bỏ Quyết định số ${holding.decision.number}: ${why}.${refund}`,
    isPublic: true,
    data: { decisionId: decision.id, number: decision.number, changes: holding.decision.number, refundVnd, lifted },
    paperId: paper.id,
  });
}

/** Who made the record doesn't decide what becomes of it either. */
function requireOtherEyes(actor: Actor, { facts }: CaseStep): void {
  if (facts.recordMakers.includes(actor.id)) throw toCaseError({ code: 'forbidden', why: recordedIt });
}

function requireYear({ decision }: DecisionInForce, today: string): void {
  const lastDay = officeDay(decision.decidedAt).add({ years: 1 }).toString();
  if (today <= lastDay) return;
  throw tooLate(lastDay, {
    vi: `Chỉ được sửa đổi, đính chính trong một năm, đến hết ngày ${dmy(lastDay)} (Nghị định 118/2021/NĐ-CP Điều 15)`,
    en: `It may be amended or corrected within a year, until ${dmy(lastDay)} (Decree 118/2021 Art. 15)`,
  });
}

function requireLimitation({ lastLawfulOn }: Case, today: string): void {
  if (!lastLawfulOn || today <= lastLawfulOn) return;
  throw tooLate(lastLawfulOn, {
    vi: `Đã hết thời hiệu xử phạt từ sau ngày ${dmy(lastLawfulOn)} nên không được sửa đổi; vẫn có thể hủy bỏ`,
    en: `The limitation period ended on ${dmy(lastLawfulOn)}, so it isn’t amended any more; it may be cancelled`,
  });
}

function tooLate(lastDay: string, why: { vi: string; en: string }): DomainError {
  return new DomainError('time-barred', `${why.en}.`, {
    facts: { why: { vi: `${why.vi}.`, en: `${why.en}.` }, lastDay },
  });
}

async function readAmended(
  tx: Tx,
  kase: Case,
  { decision, content: before }: DecisionInForce,
  draft: DecisionDraft,
): Promise<DecisionContent> {
  const kept = draft.suspensions.every((each) =>
    before.suspensions.some(({ licenceId, months }) => licenceId === each.licenceId && months === each.months),
  );
  if (!kept) {
    throw wrongField('/content/suspensions', {
      vi: 'Sửa đổi chỉ được bỏ bớt việc tước, đình chỉ; muốn áp dụng khác đi, hãy hủy bỏ và ra quyết định mới.',
      en: 'An amendment only takes a suspension back; for another one, cancel the decision and decide anew.',
    });
  }
  // The licences are suspended by this very decision, so whether they may be isn't asked again.
  const content = await readDraft(tx, kase, decision.kind as ProposedKind, { ...draft, suspensions: [] });
  return { ...content, suspensions: draft.suspensions, override: before.override };
}

async function liftDropped(
  tx: Tx,
  actor: Actor,
  kase: Case,
  kit: Kit,
  before: DecisionContent,
  after: DecisionContent,
  number: string,
): Promise<string[]> {
  const dropped = before.suspensions.flatMap(({ licenceId }) => {
    const isKept = after.suspensions.some((each) => each.licenceId === licenceId);
    return licenceId === null || isKept ? [] : [licenceId];
  });
  if (dropped.length === 0) return [];
  const basis = `Quyết định số ${number}`;
  return liftSuspensions(tx, actor, kase, { kit, basis, reason: after.reason, licenceIds: dropped });
}
