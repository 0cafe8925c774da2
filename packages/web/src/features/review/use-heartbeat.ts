import type { Claim, ReviewItemResponse } from '@pressdesk/api/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem, api } from '../../api.ts';
import { reviewItemQuery } from './review.queries.ts';

const everyMs = 20_000;

/**
 * Keeps one's claim on the open item alive. Returns true once the claim was lost while the item was open: the item is
 * then read again, so that it says who has it now.
 */
export function useHeartbeat(item: ReviewItemResponse | undefined): boolean {
  const queryClient = useQueryClient();
  const [lostId, setLostId] = useState<string | null>(null);
  const id = item?.id;
  const token = item?.claim?.mine ? item.claim.token : null;

  useEffect(() => {
    if (!id || token === null || token === undefined) return;
    setLostId(null);
    const controller = new AbortController();
    const { queryKey } = reviewItemQuery(id);
    async function beat() {
      try {
        const claim = await api.post<Claim>(`/review/items/${id}/heartbeat`, {
          body: { token },
          signal: controller.signal,
        });
        queryClient.setQueryData(
          queryKey,
          (old) => old && { ...old, claim: { ...claim, token: claim.token ?? token } },
        );
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'claim-lost') return;
        setLostId(id ?? null);
        void queryClient.invalidateQueries({ queryKey });
      }
    }
    const timer = setInterval(beat, everyMs);
    // Timers sleep in a hidden tab: coming back is the moment to know whether the claim is still one's own.
    const onVisible = () => document.visibilityState === 'visible' && void beat();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      controller.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [id, token, queryClient]);

  return lostId !== null && lostId === id && token === null;
}
