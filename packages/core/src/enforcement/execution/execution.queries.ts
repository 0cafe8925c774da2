import { officeDay, type Tx } from '../../platform/index.ts';
import { owedOn } from './late-interest.ts';
import { Delivery, Obligation, Payment } from './obligation.ts';
import { standstillsOf } from './obligations.ts';

type PersonRef = { id: string; name: string };

export type ObligationView = Pick<Obligation, 'id' | 'kind' | 'text' | 'paidVnd' | 'state' | 'rowVersion'> & {
  amountVnd: number | null;
  interestVnd: number;
  dueOn: string | null;
  watch: { what: 'correction' | 'removal'; url: string | null; keepDays: number } | null;
  seenAt: Temporal.Instant | null;
  settledAt: Temporal.Instant | null;
  payments: {
    id: string;
    amountVnd: number;
    interestVnd: number;
    receiptNumber: string;
    paidOn: string;
    recordedBy: PersonRef;
  }[];
};

/** What the decisions of a case oblige the party to, with what came in; interest as of today. */
export async function obligationsOf(tx: Tx, caseId: string): Promise<ObligationView[]> {
  const obligations = await tx.em.find(Obligation, { caseId }, { orderBy: { id: 'asc' } });
  const ids = obligations.map(({ id }) => id);
  const payments = await tx.em.find(Payment, { obligationId: { $in: ids } }, { orderBy: { recordedAt: 'asc' } });
  const today = officeDay(tx.clock.now()).toString();
  const standstills = await standstillsOf(tx, caseId);
  return obligations.map((obligation) => {
    const { id, kind, text, paidVnd, state, rowVersion, watch } = obligation;
    const debt = {
      ...{ amountVnd: obligation.amountVnd ?? 0, dueOn: obligation.dueOn ?? null },
      payments: payments.filter(({ obligationId }) => obligationId === id),
      standstills: standstills.get(id) ?? [],
    };
    const isOwed = kind === 'fine' && !obligation.settledAt;
    return {
      ...{ id, kind, text, paidVnd, state, rowVersion, amountVnd: obligation.amountVnd ?? null },
      interestVnd: isOwed ? owedOn(debt, today).interestVnd : 0,
      dueOn: obligation.dueOn ?? null,
      watch: watch ? { what: watch.what, url: watch.url, keepDays: watch.keepDays } : null,
      seenAt: obligation.seenAt ?? null,
      settledAt: obligation.settledAt ?? null,
      payments: payments.filter(({ obligationId }) => obligationId === id).map(toPaymentView),
    };
  });
}

function toPaymentView(payment: Payment): ObligationView['payments'][number] {
  const { id, amountVnd, interestVnd, receiptNumber, paidOn, recordedById, recordedByName } = payment;
  return { id, amountVnd, interestVnd, receiptNumber, paidOn, recordedBy: { id: recordedById, name: recordedByName } };
}

export type DeliveryView = Pick<Delivery, 'id' | 'paperId' | 'method' | 'result' | 'at' | 'note'> & {
  deemedOn: string | null;
  hasProof: boolean;
  recordedBy: PersonRef;
};

/** How the papers of a case reached the party, the first first. */
export async function deliveriesOf(tx: Tx, caseId: string): Promise<DeliveryView[]> {
  const deliveries = await tx.em.find(Delivery, { caseId }, { orderBy: { at: 'asc', id: 'asc' } });
  return deliveries.map(
    ({ id, paperId, method, result, at, deemedOn, note, proofSha256, recordedById, recordedByName }) => ({
      ...{
        id,
        paperId,
        method,
        result,
        at,
        note,
        deemedOn: deemedOn ?? null,
        hasProof: (proofSha256 ?? null) !== null,
      },
      recordedBy: { id: recordedById, name: recordedByName },
    }),
  );
}
