import type {
  DossierListItem,
  DossierResponse,
  LicenceListItem,
  LicenceResponse,
  ProcedureResponse,
  ProcedureSummaryResponse,
  Purpose,
} from '@pressdesk/api/schemas';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import { useSession } from '../session/session.queries.ts';

const minuteMs = 60_000;

export const myDossiersQuery = queryOptions({
  queryKey: ['dossiers', 'mine'],
  queryFn: ({ signal }) => api.get<Page<DossierListItem>>('/dossiers', { query: { limit: 100 }, signal }),
});

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', 'one', id],
    queryFn: ({ signal }) => api.get<DossierResponse>(`/dossiers/${encodeURIComponent(id)}`, { signal }),
  });

export const myLicencesQuery = queryOptions({
  queryKey: ['licences', 'mine'],
  queryFn: ({ signal }) => api.get<Page<LicenceListItem>>('/licences', { query: { limit: 100 }, signal }),
});

export const licenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['licences', 'one', id],
    queryFn: ({ signal }) => api.get<LicenceResponse>(`/licences/${encodeURIComponent(id)}`, { signal }),
  });

export const proceduresQuery = queryOptions({
  queryKey: ['procedures', 'all'],
  queryFn: ({ signal }) => api.get<Page<ProcedureSummaryResponse>>('/procedures', { signal }),
  staleTime: 10 * minuteMs,
});

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'one', code],
    queryFn: ({ signal }) => api.get<ProcedureResponse>(`/procedures/${encodeURIComponent(code)}`, { signal }),
    staleTime: 10 * minuteMs,
  });

export type OpenDossier = { procedureCode: string; purpose: Purpose; licenceId?: string };

/** Opens a draft, prefilled by the server, and goes to it. */
export function useOpenDossier() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { user } = useSession();
  return useMutation({
    mutationFn: (wish: OpenDossier) =>
      api.post<DossierResponse>('/dossiers', {
        body: { ...wish, publisherId: user?.publisherId, channel: 'online' },
      }),
    onSuccess: async (dossier) => {
      queryClient.setQueryData(dossierQuery(dossier.id).queryKey, dossier);
      void queryClient.invalidateQueries({ queryKey: myDossiersQuery.queryKey });
      await navigate({ to: '/portal/dossiers/$id', params: { id: dossier.id } });
    },
  });
}

/** Does something to a dossier; the answer is its new state, which the screen takes over. */
export function useDossierAction<T extends object>(id: string, action: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: T) =>
      api.post<DossierResponse | null>(`/dossiers/${encodeURIComponent(id)}/${action}`, { body }),
    onSuccess: (dossier) => {
      if (dossier) queryClient.setQueryData(dossierQuery(id).queryKey, dossier);
      void queryClient.invalidateQueries({ queryKey: myDossiersQuery.queryKey });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: dossierQuery(id).queryKey }),
  });
}
