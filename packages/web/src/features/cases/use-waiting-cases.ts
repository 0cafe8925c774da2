import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.queries.ts';
import { caseSummaryQuery } from './cases.queries.ts';

/** How many cases wait for the reader: for their signature, or as their own work. */
export function useWaitingCases(): number | undefined {
  const { can } = useSession();
  const { data } = useQuery({ ...caseSummaryQuery, enabled: can('case.work') || can('case.decide') });
  if (!data) return undefined;
  return can('case.decide') ? data.waitingSignature : data.mine;
}
