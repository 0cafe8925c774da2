import { DomainError, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { CaseDecision, type DecisionContent, type DecisionKind } from './decision.ts';

/** A decision with everything that was changed about it since. */
export type DecisionInForce = {
  decision: CaseDecision;
  /** As it reads now. */
  content: DecisionContent;
  /** Of the decision and of what amended it. */
  ids: string[];
};

const changing: readonly DecisionKind[] = ['amendment', 'correction', 'cancellation'];

/**
 * The decision of a case that holds, as it reads now: the newest that wasn't cancelled, or the one that is named.
 * @throws DomainError `invalid-transition` where none holds
 */
export async function decisionInForce(tx: Tx, kase: Pick<Case, 'id'>, id?: string | null): Promise<DecisionInForce> {
  const all = await tx.em.find(CaseDecision, { caseId: kase.id }, { orderBy: { decidedAt: 'asc', id: 'asc' } });
  const isCancelled = (decision: CaseDecision) =>
    all.some(({ kind, changesId }) => kind === 'cancellation' && changesId === decision.id);
  const holding = all.filter(
    (each) => !changing.includes(each.kind) && each.kind !== 'transfer-criminal' && !isCancelled(each),
  );
  const decision = id ? holding.find((each) => each.id === id) : holding.at(-1);
  if (!decision) {
    const why = {
      vi: 'Hồ sơ không có quyết định nào đang có hiệu lực để sửa đổi, đính chính, hủy bỏ hoặc khiếu nại.',
      en: 'No decision of this case holds that could be changed or complained about.',
    };
    throw new DomainError('invalid-transition', why.en, { facts: { why } });
  }
  const amendments = all.filter(({ kind, changesId }) => kind === 'amendment' && changesId === decision.id);
  return {
    decision,
    content: amendments.at(-1)?.content ?? decision.content,
    ids: [decision.id, ...amendments.map((each) => each.id)],
  };
}
