import type { OversightReportResponse, PeriodicReportResponse, RecommendationResponse } from '@pressdesk/api/schemas';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';

export type Indicator = OversightReportResponse['groups'][number]['indicators'][number];
export type ReportAsked = { from: string; to: string; place: string | undefined };

export const reportQuery = (asked: ReportAsked) =>
  queryOptions({
    queryKey: ['reports', 'oversight', asked],
    queryFn: ({ signal }) =>
      api.get<OversightReportResponse>('/reports/oversight', { query: asked, signal, timeoutMs: 30_000 }),
    // The cut-off is stated: the figures move only when somebody asks anew.
    staleTime: 5 * 60_000,
  });

export const recommendationsQuery = queryOptions({
  queryKey: ['reports', 'recommendations'],
  queryFn: ({ signal }) =>
    api.get<{ items: RecommendationResponse[]; open: number; overdue: number }>('/recommendations', { signal }),
});

export const periodicQuery = queryOptions({
  queryKey: ['reports', 'periodic'],
  queryFn: ({ signal }) => api.get<{ items: PeriodicReportResponse[] }>('/periodic-reports', { signal }),
});

/** Sends a change, says that it is done, has the reports read anew and closes the dialog. */
export function useReportChange(path: string, body: () => object, done: string, onClose: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<unknown>(path, { body: body() }),
    onSuccess: async () => {
      announce(done);
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['reports'] });
    },
  });
}
