import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { requirePastDay, wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { dong } from '../law/index.ts';
import { owedOn } from './late-interest.ts';
import { Payment } from './obligation.ts';
import { debtOf, requireOpen } from './obligations.ts';

export type RecordPaymentInput = {
  rowVersion: number;
  obligationId: string;
  /** Everything on the receipt, in VND: the fine and, late, its interest. */
  amountVnd: number;
  receiptNumber: string;
  /** ISO 8601. */
  paidOn: string;
};

/**
 * Records money that came in for a fine. It goes to the fine first, then to the interest; when both are paid the fine is
 * settled.
 * @throws DomainError `version-conflict`, `invalid-transition` for what is settled, `forbidden`, `duplicate` for a receipt
 *   that is recorded already, `invalid-input` for more than is owed, with what is owed
 * @source LHAV Art. 73, 78.1
 */
export async function recordPayment(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: RecordPaymentInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'record-payment', input.rowVersion);
  const fine = await requireOpen(tx, kase, input.obligationId, 'fine');
  const receiptNumber = requireWords(input.receiptNumber, '/receiptNumber', 'Give the number of the receipt.');
  const { amountVnd } = input;
  const paidOn = requirePastDay(tx, input.paidOn, '/paidOn', { vi: 'Ngày nộp', en: 'The day of payment' });
  const decision = await tx.em.findOneOrFail(CaseDecision, { id: fine.decisionId });
  const decidedOn = officeDay(decision.decidedAt).toString();
  if (paidOn < decidedOn) {
    throw wrongField('/paidOn', {
      vi: `Ngày nộp trước ngày ra quyết định ${dmy(decidedOn)}.`,
      en: `It is before the day of the decision, ${dmy(decidedOn)}.`,
    });
  }
  const debt = await debtOf(tx, fine);
  if (await tx.em.count(Payment, { obligationId: fine.id, receiptNumber })) {
    const why = {
      vi: `Chứng từ số ${receiptNumber} đã được ghi nhận.`,
      en: `Receipt ${receiptNumber} is recorded already.`,
    };
    throw new DomainError('duplicate', why.en, { facts: { why } });
  }
  const owed = owedOn(debt, paidOn);
  const owedVnd = owed.principalVnd + owed.interestVnd;
  if (!Number.isSafeInteger(amountVnd) || amountVnd <= 0 || amountVnd > owedVnd) {
    throw wrongField('/amountVnd', {
      vi: `Tính đến ngày ${dmy(paidOn)} còn phải nộp ${dong(owedVnd).vi}, gồm ${dong(owed.principalVnd).vi} tiền phạt và ${dong(owed.interestVnd).vi} tiền chậm nộp; không ghi nhận nhiều hơn số đó.`,
      en: `On ${dmy(paidOn)}, ${dong(owedVnd).en} is owed: ${dong(owed.principalVnd).en} of the fine and ${dong(owed.interestVnd).en} of interest; no more than that is recorded.`,
    });
  }
  const principalVnd = Math.min(amountVnd, owed.principalVnd);
  tx.em.create(Payment, {
    ...{
      id: tx.ids.next(),
      obligationId: fine.id,
      amountVnd,
      interestVnd: amountVnd - principalVnd,
      receiptNumber,
      paidOn,
    },
    ...{ recordedAt: tx.clock.now(), recordedById: actor.id, recordedByName: actor.name },
  });
  fine.paidVnd += principalVnd;
  const isSettled = amountVnd === owedVnd;
  if (isSettled) Object.assign(fine, { state: 'executed', settledAt: tx.clock.now() });
  else if (fine.state === 'not-executed') fine.state = 'partly-executed';
  return endCaseStep(tx, actor, kase, step, {
    note: `Nộp ${dong(amountVnd).vi}, chứng từ số ${receiptNumber} ngày ${dmy(paidOn)}; ${
      isSettled ? 'đã nộp đủ' : `còn ${dong(owedVnd - amountVnd).vi}`
    }`,
    isPublic: true,
    data: { obligationId: fine.id, amountVnd, interestVnd: amountVnd - principalVnd, receiptNumber, paidOn },
  });
}
