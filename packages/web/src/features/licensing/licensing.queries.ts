import type {
  DossierListItem,
  DossierResponse,
  DossierSummaryResponse,
  LicenceResponse,
  LicenceStatusResponse,
  ProcedureResponse,
  ProcedureSummaryResponse,
  SigningResponse,
} from '@pressdesk/api/schemas';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import { type LicensingSearch, toDossierFilter } from './licensing-search.ts';
import type { BoardColumn, StaffMember } from './licensing-types.ts';

const everyMinute = 60_000;

export const dossiersQuery = (search: LicensingSearch) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', 'list', toDossierFilter(search)],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<DossierListItem>>('/dossiers', {
        query: { ...toDossierFilter(search), cursor: pageParam, limit: 60 },
        signal,
      }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: everyMinute,
  });

export const boardQuery = (search: LicensingSearch) =>
  queryOptions({
    queryKey: ['dossiers', 'board', toDossierFilter(search)],
    queryFn: ({ signal }) =>
      api.get<{ columns: BoardColumn[] }>('/dossiers/board', { query: toDossierFilter(search), signal }),
    placeholderData: keepPreviousData,
    refetchInterval: everyMinute,
  });

export const dossierSummaryQuery = queryOptions({
  queryKey: ['dossiers', 'summary'],
  queryFn: ({ signal }) => api.get<DossierSummaryResponse>('/dossiers/summary', { signal }),
  refetchInterval: everyMinute,
});

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', 'one', id],
    queryFn: ({ signal }) => api.get<DossierResponse>(`/dossiers/${encodeURIComponent(id)}`, { signal }),
  });

export const licenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['licences', 'one', id],
    queryFn: ({ signal }) => api.get<LicenceResponse>(`/licences/${encodeURIComponent(id)}`, { signal }),
  });

export const licenceStatusQuery = (id: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['licences', 'status', id, on],
    queryFn: ({ signal }) =>
      api.get<LicenceStatusResponse>(`/licences/${encodeURIComponent(id)}/status`, { query: { on }, signal }),
    enabled: on !== undefined,
  });

export const proceduresQuery = queryOptions({
  queryKey: ['procedures', 'list'],
  queryFn: ({ signal }) => api.get<Page<ProcedureSummaryResponse>>('/procedures', { signal }),
  staleTime: 5 * everyMinute,
});

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'one', code],
    queryFn: ({ signal }) => api.get<ProcedureResponse>(`/procedures/${encodeURIComponent(code)}`, { signal }),
    staleTime: 5 * everyMinute,
  });

export const staffQuery = (role: string) =>
  queryOptions({
    queryKey: ['staff', role],
    queryFn: ({ signal }) => api.get<{ items: StaffMember[] }>('/staff', { query: { role }, signal }),
    staleTime: 5 * everyMinute,
  });

/** What the reader's own signature would be worth. */
export const signingQuery = queryOptions({
  queryKey: ['papers', 'signing'],
  queryFn: ({ signal }) => api.get<SigningResponse>('/papers/signing', { signal }),
  staleTime: 5 * everyMinute,
});

/** The procedures as choices of a select, by their code. */
export function useProcedureChoices(pick: (text: { vi: string; en: string }) => string) {
  const { data } = useQuery(proceduresQuery);
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${pick(name)}` }));
}
