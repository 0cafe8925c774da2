import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { presenceQuery, reviewItemQuery } from './review.queries.ts';

/** Reads the open item again when, by what the desk knows, somebody else than shown holds it by now. */
export function useHolderWatch(item: ReviewItemResponse | undefined): void {
  const queryClient = useQueryClient();
  const { data: presence } = useQuery(presenceQuery);
  const id = item?.id;
  const shown = item?.claim?.by.id ?? null;
  const known = presence ? (presence.items.find(({ reviewItemId }) => reviewItemId === id)?.by.id ?? null) : undefined;
  useEffect(() => {
    if (!id || known === undefined || known === shown) return;
    void queryClient.invalidateQueries({ queryKey: reviewItemQuery(id).queryKey });
  }, [id, known, shown, queryClient]);
}
