import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { finishCaseClocks, openCaseClocks, startCaseClock } from '../cases/case-clocks.ts';
import { wrongField } from '../cases/case-input.ts';
import { dmy, noProposal } from '../cases/case-sentences.ts';
import { beginCaseStep, type CaseStep, endCaseStep, requireWords, toCaseError } from '../cases/case-step.ts';
import { createObligations } from '../execution/create-obligations.ts';
import { clockRules, deliveryRule, dong, withoutRecordLimit } from '../law/index.ts';
import type { DecisionDraft, ProposedKind } from './check-decision.ts';
import type { DecisionContent, DecisionProposal } from './decision.ts';
import type { IssuedKind } from './decision-paper.queries.ts';
import { issueCaseDecision, requireOffice } from './issue-case-decision.ts';
import { openProposal, readDraft } from './proposal.ts';
import { suspendLicences } from './suspend-licences.ts';

export type DecideCaseInput = {
  rowVersion: number;
  kit: Kit;
  /** Why a fine is decided although the time for it is over; whoever decides answers for it by name. */
  override?: { reason: string } | null | undefined;
  /** Why it differs from what the circumstances come to; takes the place of the proposal's. */
  deviation?: string | null | undefined;
};

/**
 * Decides as was proposed (MQĐ02; MQĐ14, 15 where no fine was proposed): in an office that has power over every act, by
 * somebody who neither made the record nor proposed, after the party could speak and was answered. The decision is
 * numbered, signed and kept by its hash; what it obliges to and the time for sending it begin.
 * @throws DomainError `version-conflict` where somebody was quicker, `invalid-transition`, `forbidden`,
 *   `outside-competence`, `time-barred` for a fine after its last day without an override
 * @source LHAV Art. 6, 38-52, 54, 61, 65-68; Decree 189/2025/NĐ-CP
 */
export async function decideCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  { rowVersion, kit, override = null, deviation = null }: DecideCaseInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'decide', rowVersion);
  const proposal = await requireProposal(tx, kase);
  const kind = proposal.kind as ProposedKind;
  const draft = { ...proposal.content, deviation: deviation ?? proposal.content.deviation };
  const content = await readDraft(tx, kase, kind, draft);
  return conclude(tx, actor, kase, step, { kind, content, proposal, kit, override });
}

/**
 * Sanctions on the spot, without a record (MQĐ01): a warning, or a fine up to the law's limit.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `time-barred`,
 *   `invalid-input` for more than may be fined this way
 * @source LHAV Art. 56.1 as amended by Law 88/2025/QH15
 */
export async function decideWithoutRecord(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: Pick<DecideCaseInput, 'rowVersion' | 'kit' | 'override'> & { content: DecisionDraft },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'decide-without-record', input.rowVersion);
  const kind = 'fine-without-record';
  const content = await readDraft(tx, kase, kind, input.content);
  const limitVnd = withoutRecordLimit(kase.party.kind, step.facts.today);
  if (content.totalVnd > limitVnd) {
    throw wrongField('/content/totalVnd', {
      vi: `Không lập biên bản chỉ được phạt đến ${dong(limitVnd).vi}; hãy lập biên bản vi phạm hành chính.`,
      en: `Without a record up to ${dong(limitVnd).en} may be fined; make a record.`,
    });
  }
  if (content.suspensions.length > 0) {
    throw wrongField('/content/suspensions', {
      vi: 'Tước giấy phép, đình chỉ hoạt động cần có biên bản vi phạm hành chính.',
      en: 'A suspension needs a record.',
    });
  }
  return conclude(tx, actor, kase, step, { kind, content, proposal: null, kit: input.kit, override: input.override });
}

/**
 * Orders remedies, or a confiscation, where nobody may be fined any more (MQĐ15, MQĐ14): as proposed, or as given here.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `invalid-input` for a fine
 * @source LHAV Art. 65.2
 */
export async function decideRemedies(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  { rowVersion, kit, content: given }: { rowVersion: number; kit: Kit; content?: DecisionDraft | undefined },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'decide-remedies', rowVersion);
  const proposal = given ? await openProposal(tx, kase) : await requireProposal(tx, kase);
  const draft = given ?? proposal!.content;
  const kind = draft.remedies.every(({ code }) => code === 'confiscation') ? 'confiscation' : 'remedies';
  const content = await readDraft(tx, kase, kind, draft);
  return conclude(tx, actor, kase, step, { kind, content, proposal, kit, override: null });
}

async function requireProposal(tx: Tx, kase: Case): Promise<DecisionProposal> {
  const proposal = await openProposal(tx, kase);
  if (!proposal) throw toCaseError({ code: 'invalid-transition', why: noProposal });
  return proposal;
}

type Conclusion = {
  kind: Exclude<IssuedKind, 'amendment' | 'correction' | 'cancellation'>;
  content: DecisionContent;
  proposal: DecisionProposal | null;
  kit: Kit;
  override: DecideCaseInput['override'];
};

async function conclude(
  tx: Tx,
  actor: Actor,
  kase: Case,
  step: CaseStep,
  { kind, content: drafted, proposal, kit, override }: Conclusion,
): Promise<Case> {
  const holder = await requireOffice(tx, actor, kase, step.facts.acts);
  const late = await lateness(tx, kase, step.facts.today);
  const sanctions = kind === 'fine' || kind === 'fine-without-record';
  const named = sanctions && late ? requireOverride(actor, late, override) : null;
  const content = { ...drafted, override: named };
  const { decision, paper } = await issueCaseDecision(tx, actor, kase, { kind, content, holder, kit });
  await createObligations(tx, kase, decision, content);
  const suspended = await suspendLicences(tx, actor, kase, kit, decision, content.suspensions);
  if (proposal) proposal.state = 'decided';
  const reason = `Quyết định số ${decision.number}`;
  await finishCaseClocks(tx, actor, kase, null, { reason });
  await startCaseClock(tx, actor, kase, 'delivery', deliveryRule(officeDay(decision.decidedAt).toString()));
  const licensorElsewhere = content.suspensions.some(({ licenceId }) => licenceId === null);
  if (licensorElsewhere) await startCaseClock(tx, actor, kase, 'notify-licensor', clockRules.notifyLicensor);
  return endCaseStep(tx, actor, kase, step, {
    note: [
      `${reason}${content.totalVnd > 0 ? `: phạt tiền ${dong(content.totalVnd).vi}` : ''}`,
      ...(late ? [late.vi] : []),
      ...(named ? [`${named.byName} chịu trách nhiệm ra quyết định: ${named.reason}`] : []),
    ].join('. '),
    isPublic: false,
    data: {
      ...{ decisionId: decision.id, number: decision.number, kind, totalVnd: content.totalVnd },
      ...{ title: holder.title, delegationId: decision.delegationId ?? null, contentHash: decision.contentHash },
      ...{ suspended, late: late?.vi ?? null, override: named, deviation: content.deviation },
    },
    paperId: paper.id,
  });
}

type Lateness = { vi: string; en: string; lastDay: string };

/** Whether the limitation period, or the time for the decision, is over: no fine may be decided any more. */
async function lateness(tx: Tx, kase: Case, today: string): Promise<Lateness | null> {
  const { lastLawfulOn } = kase;
  if (lastLawfulOn && today > lastLawfulOn) {
    return {
      vi: `Đã hết thời hiệu xử phạt từ sau ngày ${dmy(lastLawfulOn)} (Luật Xử lý vi phạm hành chính Điều 6, Điều 65.1c)`,
      en: `The limitation period ended on ${dmy(lastLawfulOn)} (LHAV Art. 6, 65.1c)`,
      lastDay: lastLawfulOn,
    };
  }
  const due = (await openCaseClocks(tx, kase, ['decision'])).flatMap(({ dueOn }) => dueOn ?? [])[0];
  if (!due || today <= due) return null;
  return {
    vi: `Đã hết thời hạn ra quyết định xử phạt từ sau ngày ${dmy(due)} (Luật Xử lý vi phạm hành chính Điều 65.1c, Điều 66.1)`,
    en: `The time for a decision on sanctions ended on ${dmy(due)} (LHAV Art. 65.1c, 66.1)`,
    lastDay: due,
  };
}

/** @throws DomainError `time-barred`, naming the day and the road the law leaves */
function requireOverride(
  actor: Actor,
  late: Lateness,
  override: DecideCaseInput['override'],
): NonNullable<DecisionContent['override']> {
  if (override) {
    const reason = requireWords(override.reason, '/override/reason', 'Say why it is decided all the same.');
    return { byId: actor.id, byName: actor.name, reason };
  }
  const why = {
    vi: `${late.vi}: không được phạt nữa, chỉ còn áp dụng biện pháp khắc phục hậu quả hoặc tịch thu. Nếu vẫn ra quyết định phạt, người ký phải nêu tên và lý do.`,
    en: `${late.en}: nobody is fined any more; remedies or a confiscation may be ordered. Whoever decides on a fine all the same gives their name and a reason.`,
  };
  throw new DomainError('time-barred', why.en, { facts: { why, lastDay: late.lastDay } });
}
