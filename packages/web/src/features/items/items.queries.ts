import type { ItemResponse, ItemVersionResponse, SignalResponse } from '@pressdesk/api/schemas';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

export type VersionWithSignals = ItemVersionResponse & { signals: SignalResponse[] };

export const itemQuery = (id: string) =>
  queryOptions({ queryKey: ['item', id], queryFn: ({ signal }) => api.get<ItemResponse>(`/items/${id}`, { signal }) });

/** A version never changes once it is recorded. */
export const versionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['item', id, 'version', number],
    queryFn: ({ signal }) => api.get<VersionWithSignals>(`/items/${id}/versions/${number}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
