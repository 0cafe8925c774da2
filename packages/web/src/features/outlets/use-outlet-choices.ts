import type { OutletResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';

/** The outlets of the province as choices of a select. */
export function useOutletChoices(): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['outlets', 'all'],
    queryFn: ({ signal }) => api.get<Page<OutletResponse>>('/outlets', { query: { limit: 100 }, signal }),
  });
  return (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
