import { interestOn } from '../law/index.ts';

/** Days on which no interest grows, both included: a postponement, a plan of instalments. ISO 8601. */
export type Standstill = { readonly from: string; readonly until: string; readonly dueBefore: string };

export type Debt = {
  amountVnd: number;
  /** The last day in time; null while the decision doesn't count as delivered. */
  dueOn: string | null;
  payments: readonly { paidOn: string; amountVnd: number; interestVnd: number }[];
  standstills: readonly Standstill[];
};

/**
 * What is owed on a day: the rest of the fine, and the interest that grew on what was unpaid each day, less what was paid
 * of it. Money goes to the fine first, so that interest stops growing.
 * @param on ISO 8601
 * @source LHAV Art. 78.1
 */
export function owedOn(
  { amountVnd, dueOn, payments, standstills }: Debt,
  on: string,
): {
  principalVnd: number;
  interestVnd: number;
} {
  const sorted = [...payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  // Interest counts from the day that was the last one first, whatever moved it since.
  let from = standstills.map(({ dueBefore }) => dueBefore).reduce<string | null>(earlier, dueOn);
  let principalVnd = amountVnd;
  let grown = 0;
  for (const { paidOn, amountVnd: received, interestVnd } of sorted) {
    if (from !== null && paidOn > from) {
      const until = paidOn < on ? paidOn : on;
      if (until > from) {
        grown += interestOn(principalVnd, from, until, stillDays(standstills, from, until));
        from = until;
      }
    }
    principalVnd -= received - interestVnd;
  }
  if (from !== null && on > from) grown += interestOn(principalVnd, from, on, stillDays(standstills, from, on));
  const paid = payments.reduce((sum, each) => sum + each.interestVnd, 0);
  return { principalVnd: Math.max(0, principalVnd), interestVnd: Math.max(0, grown - paid) };
}

/** How many of the days after `from`, up to `until`, lie in a standstill; a day in two of them counts once. */
function stillDays(standstills: readonly Standstill[], from: string, until: string): number {
  let days = 0;
  let counted = from;
  for (const still of [...standstills].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = still.from > counted ? dayBefore(still.from) : counted;
    const end = still.until < until ? still.until : until;
    if (end <= begin) continue;
    days += Temporal.PlainDate.from(begin).until(end, { largestUnit: 'day' }).days;
    counted = end;
  }
  return days;
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

function earlier(a: string | null, b: string): string | null {
  return a === null || b < a ? b : a;
}
