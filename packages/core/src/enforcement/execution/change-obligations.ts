import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import type { CaseDecision, DecisionContent, OrderedRemedy } from '../decisions/decision.ts';
import { dong } from '../law/index.ts';
import { createFine, createRemedies } from './create-obligations.ts';
import { Obligation } from './obligation.ts';

/** Everything a decision and what amended it oblige to ends; what was paid is the party's to have back. @returns VND paid */
export async function withdrawObligations(tx: Tx, decisionIds: readonly string[]): Promise<number> {
  const obligations = await tx.em.find(Obligation, { decisionId: { $in: [...decisionIds] } });
  for (const obligation of obligations) withdraw(tx, obligation);
  return obligations.reduce((sum, { paidVnd }) => sum + paidVnd, 0);
}

/**
 * Brings what the party owes to what an amended decision says: the fine to its new amount, remedies that are gone
 * withdrawn, new ones added, suspensions that are gone ended.
 * @returns VND that was paid beyond the new amount
 */
export async function amendObligations(
  tx: Tx,
  kase: Pick<Case, 'id'>,
  { decision, decisionIds }: { decision: CaseDecision; decisionIds: readonly string[] },
  before: DecisionContent,
  after: DecisionContent,
): Promise<number> {
  const obligations = await tx.em.find(Obligation, {
    decisionId: { $in: [...decisionIds] },
    state: { $ne: 'withdrawn' },
  });
  const fine = obligations.find(({ kind }) => kind === 'fine');
  if (fine) amendFine(tx, fine, after.totalVnd);
  else if (after.totalVnd > 0) createFine(tx, kase, decision, after.totalVnd);

  const [gone, added] = difference(before.remedies, after.remedies);
  for (const { text } of gone) end(tx, obligations, (each) => each.kind !== 'fine' && each.text === text);
  await createRemedies(tx, kase, decision, added);
  for (const suspension of before.suspensions.filter((each) => !after.suspensions.some((other) => same(each, other)))) {
    end(tx, obligations, (each) => each.kind === 'suspension' && each.text.startsWith(suspension.what));
  }
  return fine ? Math.max(0, fine.paidVnd - after.totalVnd) : 0;
}

function amendFine(tx: Tx, fine: Obligation, totalVnd: number): void {
  if (totalVnd === 0) {
    withdraw(tx, fine);
    return;
  }
  fine.amountVnd = totalVnd;
  fine.text = `Nộp phạt ${dong(totalVnd).vi}`;
  const isPaid = fine.paidVnd >= totalVnd;
  if (isPaid) Object.assign(fine, { state: 'executed', settledAt: fine.settledAt ?? tx.clock.now() });
  else if (fine.settledAt) Object.assign(fine, { state: 'partly-executed', settledAt: null });
}

function end(tx: Tx, obligations: readonly Obligation[], isIt: (each: Obligation) => boolean): void {
  const found = obligations.find((each) => isIt(each) && each.state !== 'withdrawn');
  if (found) withdraw(tx, found);
}

function withdraw(tx: Tx, obligation: Obligation): void {
  obligation.state = 'withdrawn';
  obligation.settledAt ??= tx.clock.now();
}

function difference(
  before: readonly OrderedRemedy[],
  after: readonly OrderedRemedy[],
): [gone: OrderedRemedy[], added: OrderedRemedy[]] {
  const isIn = (list: readonly OrderedRemedy[]) => (remedy: OrderedRemedy) => list.some((each) => same(each, remedy));
  return [before.filter((each) => !isIn(after)(each)), after.filter((each) => !isIn(before)(each))];
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
