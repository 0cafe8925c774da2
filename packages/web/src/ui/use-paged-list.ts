import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Page } from '../types.ts';

type Query = Record<string, string | number | undefined>;

/**
 * A list that is paged by cursor: what has been loaded of it, and how to load more. `keepPrevious` shows the list of the
 * filter before until that of the new one is there, for filters that change with every key.
 */
export function usePagedList<T>(key: string, path: string, query: Query = {}, { keepPrevious = false } = {}) {
  const list = useInfiniteQuery({
    queryKey: [key, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(path, { query: { limit: 100, ...query, cursor: pageParam }, signal }),
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return { ...list, rows: list.data?.pages.flatMap((page) => page.items) ?? [] };
}

export type PagedList<T> = ReturnType<typeof usePagedList<T>>;
