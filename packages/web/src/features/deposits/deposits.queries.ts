import type { DepositScheduleResponse, DepositTermsResponse, DepositWorkloadResponse } from '@pressdesk/api/schemas';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';

export const schedulesQuery = (outletId: string | undefined) =>
  queryOptions({
    queryKey: ['deposits', 'schedules', outletId],
    queryFn: ({ signal }) =>
      api.get<Page<DepositScheduleResponse>>('/deposit-schedules', { query: { outletId }, signal }),
  });

export const workloadQuery = (period: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['deposits', 'workload', period],
    queryFn: ({ signal }) => api.get<DepositWorkloadResponse>('/deposits/workload', { query: period, signal }),
  });

export const termsQuery = (outletId: string | null) =>
  queryOptions({
    queryKey: ['deposits', 'terms', outletId],
    queryFn: ({ signal }) => api.get<DepositTermsResponse>(`/outlets/${outletId}/deposit-terms`, { signal }),
    enabled: outletId !== null,
    staleTime: 5 * 60_000,
  });

export function useRefreshDeposits() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['deposits'] });
}
