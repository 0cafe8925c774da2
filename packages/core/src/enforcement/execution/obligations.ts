import type { Bilingual } from '../../law/index.ts';
import { DomainError, requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import type { Debt, Standstill } from './late-interest.ts';
import { Obligation, Payment } from './obligation.ts';

/** An obligation of the case that isn't settled. @throws DomainError `not-found`, `invalid-transition` */
export async function requireOpen(
  tx: Tx,
  kase: Pick<Case, 'id'>,
  id: string,
  want: 'fine' | 'remedy' | 'any',
): Promise<Obligation> {
  const obligation = requireFound(await tx.em.findOne(Obligation, { id, caseId: kase.id }), 'obligation');
  if (obligation.settledAt) {
    throw blocked({
      vi: `Nghĩa vụ “${obligation.text}” đã xong, không còn gì để ghi.`,
      en: `“${obligation.text}” is settled.`,
    });
  }
  const isFine = obligation.kind === 'fine';
  if (want === 'any' || isFine === (want === 'fine')) return obligation;
  throw blocked(
    isFine
      ? { vi: 'Tiền phạt được ghi nhận bằng chứng từ nộp phạt.', en: 'A fine is settled by its receipts.' }
      : { vi: 'Việc này chỉ áp dụng cho tiền phạt.', en: 'This is for fines alone.' },
  );
}

/** A fine as it stands: what came in for it, and the days on which no interest grows. */
export async function debtOf(tx: Tx, fine: Obligation): Promise<Debt> {
  const payments = await tx.em.find(Payment, { obligationId: fine.id }, { orderBy: { paidOn: 'asc', id: 'asc' } });
  const standstills = (await standstillsOf(tx, fine.caseId)).get(fine.id) ?? [];
  return { amountVnd: fine.amountVnd ?? 0, dueOn: fine.dueOn ?? null, payments, standstills };
}

/** The postponements and plans of instalments of a case, by obligation. */
export async function standstillsOf(tx: Tx, caseId: string): Promise<Map<string, Standstill[]>> {
  const rows = await tx.sql<{ id: string; from: string; until: string; dueBefore: string | null }>(
    `select data->>'obligationId' as id, data->>'from' as from, data->>'until' as until, data->>'dueBefore' as "dueBefore"
       from case_events where case_id = $1 and action in ('postpone', 'allow-instalments') order by seq`,
    [caseId],
  );
  const byId = new Map<string, Standstill[]>();
  for (const { id, from, until, dueBefore } of rows) {
    byId.set(id, [...(byId.get(id) ?? []), { from, until, dueBefore: dueBefore ?? until }]);
  }
  return byId;
}

export function blocked(why: Bilingual): DomainError {
  return new DomainError('invalid-transition', why.en, { facts: { why } });
}
