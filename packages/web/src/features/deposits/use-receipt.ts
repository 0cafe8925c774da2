import type { DepositResponse } from '@pressdesk/api/schemas';
import { useState } from 'react';
import { dayOf, formatInstant, parseClock } from '../../ui/dates.ts';

/** What is typed of copies that came; day and hour are those of the office. */
export type ReceiptDraft = {
  day: string | undefined;
  clock: string;
  copies: number | string;
  printRun: number | string;
  issueNumber: string;
};

/** The draft of a receipt: now and all the copies, or what was noted before. */
export function useReceipt(deposit: DepositResponse | null) {
  const [draft, setDraft] = useState<ReceiptDraft>(() => {
    const at = deposit?.receivedAt ?? new Date().toISOString();
    return {
      day: dayOf(at),
      clock: formatInstant(at).slice(-5),
      copies: deposit?.copiesReceived ?? deposit?.copiesDue ?? 2,
      printRun: deposit?.printRun ?? '',
      issueNumber: deposit?.issueNumber ?? '',
    };
  });
  const clock = parseClock(draft.clock);
  const isWhole = draft.day !== undefined && clock !== null && Number(draft.copies) > 0;
  const body = {
    receivedAt: `${draft.day}T${clock}:00+07:00`,
    copies: Number(draft.copies),
    printRun: Number(draft.printRun) || null,
    issueNumber: draft.issueNumber.trim() || null,
  };
  return { draft, isWhole, body, change: (more: Partial<ReceiptDraft>) => setDraft((old) => ({ ...old, ...more })) };
}
