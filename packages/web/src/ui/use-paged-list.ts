import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { Page } from '../types.ts';

type Query = Record<string, string | number | undefined>;

/** A list that is paged by cursor: what has been loaded of it, and how to load more. */
export function usePagedList<T>(key: string, path: string, query: Query = {}) {
  const list = useInfiniteQuery({
    queryKey: [key, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(path, { query: { limit: 100, ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return { ...list, rows: list.data?.pages.flatMap((page) => page.items) ?? [] };
}

export type PagedList<T> = ReturnType<typeof usePagedList<T>>;
