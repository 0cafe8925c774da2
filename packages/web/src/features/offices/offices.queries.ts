import type { OfficeResponse } from '@pressdesk/api/schemas';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { StaffMember } from '../licensing/licensing-types.ts';

export const officesQuery = queryOptions({
  queryKey: ['offices', 'list'],
  queryFn: ({ signal }) => api.get<{ items: OfficeResponse[] }>('/offices', { signal }),
});

/** Who an office can be recorded for. */
export const leadersQuery = queryOptions({
  queryKey: ['offices', 'leaders'],
  queryFn: ({ signal }) => api.get<{ items: StaffMember[] }>('/offices/leaders', { signal }),
});

export function useOfficeChange(path: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Record<string, unknown>) => api.post<OfficeResponse>(path, { body }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['offices', 'list'] });
      // Who may decide what depends on it.
      void queryClient.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
