import type { SearchResponse } from '@pressdesk/api/schemas';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { SearchSearch } from './search-search.ts';

export const searchQuery = (search: SearchSearch) =>
  infiniteQueryOptions({
    queryKey: ['search', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<SearchResponse>('/search', { query: { ...search, cursor: pageParam, limit: 30 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
