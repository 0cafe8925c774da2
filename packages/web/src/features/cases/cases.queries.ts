import type {
  CaseCalendarResponse,
  CaseListItem,
  CaseResponse,
  CaseSummaryResponse,
  CircumstancesResponse,
  ItemCapturesResponse,
} from '@pressdesk/api/schemas';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import type { StaffMember } from '../licensing/licensing-types.ts';
import { type CasesSearch, toCaseFilter } from './case-search.ts';

const minuteMs = 60_000;

export type ListedCircumstance = CircumstancesResponse['aggravating'][number];

export const casesQuery = (search: CasesSearch) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', toCaseFilter(search)],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<CaseListItem>>('/cases', {
        query: { ...toCaseFilter(search), cursor: pageParam, limit: 60 },
        signal,
      }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: minuteMs,
  });

export const caseSummaryQuery = queryOptions({
  queryKey: ['cases', 'summary'],
  queryFn: ({ signal }) => api.get<CaseSummaryResponse>('/cases/summary', { signal }),
  refetchInterval: minuteMs,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => api.get<CaseResponse>(`/cases/${encodeURIComponent(id)}`, { signal }),
  });

export const caseCalendarQuery = (month: string) =>
  queryOptions({
    queryKey: ['cases', 'calendar', month],
    queryFn: ({ signal }) => api.get<CaseCalendarResponse>('/cases/calendar', { query: { month }, signal }),
    placeholderData: keepPreviousData,
  });

/** The captured pages of an item, to take one into a case. */
export const itemCapturesQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['items', 'captures', itemId],
    queryFn: ({ signal }) => api.get<ItemCapturesResponse>(`/items/${encodeURIComponent(itemId)}/captures`, { signal }),
  });

/** Who a case can be given to. */
export const inspectorsQuery = queryOptions({
  queryKey: ['cases', 'inspectors'],
  queryFn: ({ signal }) => api.get<{ items: StaffMember[] }>('/cases/inspectors', { signal }),
  staleTime: 5 * minuteMs,
});

/** The circumstances the law lists, for and against. */
export const circumstancesQuery = queryOptions({
  queryKey: ['cases', 'circumstances'],
  queryFn: ({ signal }) => api.get<CircumstancesResponse>('/cases/circumstances', { signal }),
  staleTime: 60 * minuteMs,
});

export type CaseCommand = {
  /** Below `/cases/{id}/`; what begins with a slash is the path itself. */
  path: string;
  body: Record<string, unknown> | FormData;
};

/** Setting, signing and taking in files take their time. */
const timeoutMs = 120_000;

/**
 * Anything that is done to a case, against the version on screen. The answer replaces it; after a refusal it is read
 * again, so that a second try meets what is there now while whatever was typed stays where it was typed.
 */
export function useCaseAction(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = caseQuery(id);
  return useMutation({
    mutationFn: ({ path, body }: CaseCommand) => {
      const rowVersion = queryClient.getQueryData(queryKey)?.rowVersion;
      return api.post<unknown>(path.startsWith('/') ? path : `/cases/${encodeURIComponent(id)}/${path}`, {
        body: body instanceof FormData ? body : { rowVersion, ...body },
        timeoutMs,
      });
    },
    onSuccess: async (answer) => {
      if (isCase(answer, id)) queryClient.setQueryData(queryKey, answer);
      else await queryClient.invalidateQueries({ queryKey });
      for (const list of ['list', 'summary', 'calendar'])
        void queryClient.invalidateQueries({ queryKey: ['cases', list] });
      void queryClient.invalidateQueries({ queryKey: ['licences'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/** Some actions answer with the part they changed; then the case is read again. */
function isCase(answer: unknown, id: string): answer is CaseResponse {
  return typeof answer === 'object' && answer !== null && 'findings' in answer && 'id' in answer && answer.id === id;
}
