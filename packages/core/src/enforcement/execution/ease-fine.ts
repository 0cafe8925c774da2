import type { Actor, Authorized } from '../../identity/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { today } from '../cases/case-clocks.ts';
import { wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { dong } from '../law/index.ts';
import type { Obligation } from './obligation.ts';
import { blocked, requireOpen, standstillsOf } from './obligations.ts';

type Ease = {
  rowVersion: number;
  obligationId: string;
  reason: string;
  /** Number and day of the paper it was decided by (MQĐ03, 04, 05). */
  document: string;
};

/** From how much a fine may be postponed, or paid in parts, in VND. */
const thresholds = {
  postpone: { organisation: 100_000_000, individual: 2_000_000 },
  instalments: { organisation: 150_000_000, individual: 15_000_000 },
} as const;

const mostMonthsPostponed = 3;
const mostMonthsOfInstalments = 6;
const mostParts = 3;
const leastFirstShare = 0.4;

/**
 * Records that a fine was postponed; no interest grows meanwhile.
 * @throws DomainError `version-conflict`, `invalid-transition` for a fine too small, or settled; `invalid-input`
 * @source LHAV Art. 76 as amended by Law 67/2020/QH14; amounts not confirmed in the text
 */
export async function postpone(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: Ease & { until: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'postpone', input.rowVersion);
  const fine = await requireOpen(tx, kase, input.obligationId, 'fine');
  requireThreshold(kase, fine, 'postpone');
  const words = readWords(input);
  const from = today(tx);
  const latest = Temporal.PlainDate.from(from).add({ months: mostMonthsPostponed }).toString();
  if (input.until <= from || input.until > latest) {
    throw wrongField('/until', {
      vi: `Chỉ được hoãn đến một ngày sau hôm nay, không quá ba tháng (${dmy(latest)}).`,
      en: `It is postponed to a day after today, three months at most (${dmy(latest)}).`,
    });
  }
  const data = { obligationId: fine.id, from, until: input.until, dueBefore: fine.dueOn ?? null, ...words };
  Object.assign(fine, { state: 'postponed', dueOn: input.until });
  return endCaseStep(tx, actor, kase, step, {
    note: `Hoãn thi hành đến hết ngày ${dmy(input.until)} theo ${words.document}: ${words.reason}`,
    isPublic: true,
    data,
  });
}

/**
 * Records that a fine that was postponed was reduced, or waived.
 * @param input.amountVnd what is left of it; 0 waives what is unpaid
 * @throws DomainError `version-conflict`, `invalid-transition` where it was never postponed, `invalid-input`
 * @source LHAV Art. 77.1
 */
export async function reduce(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: Ease & { amountVnd: number },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'reduce', input.rowVersion);
  const fine = await requireOpen(tx, kase, input.obligationId, 'fine');
  const words = readWords(input);
  if (!(await standstillsOf(tx, kase.id)).has(fine.id)) {
    throw blocked({
      vi: 'Chỉ giảm, miễn phần tiền phạt đã được hoãn trước đó (Luật Xử lý vi phạm hành chính Điều 77).',
      en: 'Only what was postponed before is reduced or waived (LHAV Art. 77).',
    });
  }
  const before = fine.amountVnd ?? 0;
  const { amountVnd } = input;
  const isInRange = Number.isSafeInteger(amountVnd) && amountVnd >= 0 && amountVnd < before;
  if (!isInRange || (amountVnd > 0 && amountVnd < fine.paidVnd)) {
    throw wrongField('/amountVnd', {
      vi: `Mức mới phải nhỏ hơn ${dong(before).vi} và không nhỏ hơn ${dong(fine.paidVnd).vi} đã nộp; 0 là miễn.`,
      en: `The new amount is below ${dong(before).en} and not below the ${dong(fine.paidVnd).en} paid; 0 waives it.`,
    });
  }
  const isWaived = amountVnd === 0;
  const isSettled = isWaived || amountVnd === fine.paidVnd;
  if (!isWaived) fine.amountVnd = amountVnd;
  fine.state = isWaived ? 'waived' : 'reduced';
  if (isSettled) fine.settledAt = tx.clock.now();
  return endCaseStep(tx, actor, kase, step, {
    note: isWaived
      ? `Miễn phần tiền phạt còn lại theo ${words.document}: ${words.reason}`
      : `Giảm tiền phạt còn ${dong(amountVnd).vi} theo ${words.document}: ${words.reason}`,
    isPublic: true,
    data: { obligationId: fine.id, before, amountVnd, ...words },
  });
}

/**
 * Records that a fine is paid in parts: three at most, the first at least 40 %, within six months of the decision.
 * @throws DomainError `version-conflict`, `invalid-transition` for a fine too small, `invalid-input` for another plan
 * @source LHAV Art. 79 as amended by Law 67/2020/QH14
 */
export async function allowInstalments(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: Ease & { parts: readonly { amountVnd: number; dueOn: string }[] },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'allow-instalments', input.rowVersion);
  const fine = await requireOpen(tx, kase, input.obligationId, 'fine');
  requireThreshold(kase, fine, 'instalments');
  const words = readWords(input);
  const from = today(tx);
  const until = await requirePlan(tx, fine, input.parts, from);
  const data = { obligationId: fine.id, from, until, dueBefore: fine.dueOn ?? null, parts: input.parts, ...words };
  Object.assign(fine, { state: 'in-instalments', dueOn: until });
  const plan = input.parts.map((part) => `${dong(part.amountVnd).vi} đến ${dmy(part.dueOn)}`).join('; ');
  return endCaseStep(tx, actor, kase, step, {
    note: `Nộp phạt nhiều lần theo ${words.document}: ${plan}`,
    isPublic: true,
    data,
  });
}

function readWords({ reason, document }: Ease): { reason: string; document: string } {
  return {
    reason: requireWords(reason, '/reason', 'Say why.'),
    document: requireWords(document, '/document', 'Name the paper it was decided by.'),
  };
}

function requireThreshold({ party }: Case, fine: Obligation, what: keyof typeof thresholds): void {
  const leastVnd = thresholds[what][party.kind];
  if ((fine.amountVnd ?? 0) >= leastVnd) return;
  const [least, whom] = [dong(leastVnd), party.kind === 'organisation' ? 'tổ chức' : 'cá nhân'];
  throw blocked(
    what === 'postpone'
      ? {
          vi: `Chỉ hoãn thi hành đối với ${whom} bị phạt từ ${least.vi} trở lên (Luật Xử lý vi phạm hành chính Điều 76).`,
          en: `Fines of ${least.en} and more are postponed for such a party (LHAV Art. 76).`,
        }
      : {
          vi: `Chỉ cho nộp nhiều lần đối với ${whom} bị phạt từ ${least.vi} trở lên (Luật Xử lý vi phạm hành chính Điều 79).`,
          en: `Fines of ${least.en} and more are paid in parts by such a party (LHAV Art. 79).`,
        },
  );
}

/** @returns the day of the last part */
async function requirePlan(
  tx: Tx,
  fine: Obligation,
  parts: readonly { amountVnd: number; dueOn: string }[],
  from: string,
): Promise<string> {
  const fineVnd = fine.amountVnd ?? 0;
  const sum = parts.reduce((total, { amountVnd }) => total + amountVnd, 0);
  const decision = await tx.em.findOneOrFail(CaseDecision, { id: fine.decisionId });
  const latest = officeDay(decision.decidedAt).add({ months: mostMonthsOfInstalments }).toString();
  const days = parts.map(({ dueOn }) => dueOn);
  const inOrder = days.every((day, at) => day >= (days[at - 1] ?? from) && (at === 0 || day > days[at - 1]!));
  const isWhole = parts.every(({ amountVnd }) => Number.isSafeInteger(amountVnd) && amountVnd > 0);
  const isLawful = parts.length >= 2 && parts.length <= mostParts && isWhole && sum === fineVnd - fine.paidVnd;
  const firstVnd = fine.paidVnd + (parts[0]?.amountVnd ?? 0);
  if (isLawful && inOrder && days.at(-1)! <= latest && firstVnd >= fineVnd * leastFirstShare) return days.at(-1)!;
  const first = dong(Math.ceil(fineVnd * leastFirstShare));
  throw wrongField('/parts', {
    vi: `Chia làm hai hoặc ba lần, cộng lại đúng ${dong(fineVnd - fine.paidVnd).vi} còn phải nộp, lần đầu ít nhất ${first.vi} (40%), ngày sau muộn hơn ngày trước, lần cuối không quá ngày ${dmy(latest)}.`,
    en: `Two or three parts that come to the ${dong(fineVnd - fine.paidVnd).en} owed, the first at least ${first.en} (40 %), each later than the one before, the last by ${dmy(latest)}.`,
  });
}
