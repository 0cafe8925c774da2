import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Presence, ReviewPage } from '../../types.ts';
import type { QueueFilters } from './desk-search.ts';

export type Outcome = 'dismiss' | 'note' | 'escalate';
export type Decision = { outcome: Outcome; reasonCode?: string; reason: string };

export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: ['review', 'queue', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReviewPage>('/review/items', { query: { ...filters, cursor: pageParam, limit: 40 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 30_000,
  });

export const reviewItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', 'item', id],
    queryFn: ({ signal }) => api.get<ReviewItemResponse>(`/review/items/${id}`, { signal }),
  });

export const presenceQuery = queryOptions({
  queryKey: ['review', 'presence'],
  queryFn: ({ signal }) => api.get<Presence>('/review/presence', { signal }),
  refetchInterval: 10_000,
});

/** Everything that changes a review item. Each answer replaces the item on screen; the queue is read again. */
export function useReviewActions() {
  const queryClient = useQueryClient();
  function settle(item: ReviewItemResponse | null) {
    if (item) queryClient.setQueryData(reviewItemQuery(item.id).queryKey, item);
    void queryClient.invalidateQueries({ queryKey: ['review', 'queue'] });
    void queryClient.invalidateQueries({ queryKey: presenceQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: ['overview'] });
  }
  /** After a refusal, what is on screen is older than what the server knows. */
  function refresh(id: string) {
    void queryClient.invalidateQueries({ queryKey: reviewItemQuery(id).queryKey });
    settle(null);
  }

  const claim = useMutation({
    mutationFn: (id: string) => api.post<ReviewItemResponse>(`/review/items/${id}/claim`),
    onSuccess: settle,
    onError: (_, id) => refresh(id),
  });
  const next = useMutation({
    mutationFn: (filters: QueueFilters) => api.post<ReviewItemResponse | null>('/review/next', { body: filters }),
    onSuccess: settle,
  });
  const release = useMutation({
    mutationFn: ({ id, token }: { id: string; token: number }) =>
      api.post<null>(`/review/items/${id}/release`, { body: { token } }),
    onSettled: (_, __, { id }) => refresh(id),
  });
  const decide = useMutation({
    mutationFn: ({ item, decision }: { item: ReviewItemResponse; decision: Decision }) =>
      api.post<ReviewItemResponse>(`/review/items/${item.id}/decide`, {
        body: { token: item.claim?.token, rowVersion: item.rowVersion, ...decision },
      }),
    onSuccess: settle,
    onError: (_, { item }) => refresh(item.id),
  });
  const reopen = useMutation({
    mutationFn: ({ id, rowVersion, reason }: { id: string; rowVersion: number; reason: string }) =>
      api.post<ReviewItemResponse>(`/review/items/${id}/reopen`, { body: { rowVersion, reason } }),
    onSuccess: settle,
    onError: (_, { id }) => refresh(id),
  });
  return { claim, next, release, decide, reopen };
}
