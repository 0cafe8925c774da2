import type { WorkingCalendarResponse } from '@pressdesk/api/schemas';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import { useSession } from '../session/session.queries.ts';
import type { Instrument, LawProvision, ProvisionDetail } from './law-types.ts';
import { type Dated, validityOfInstrument } from './validity.ts';

export const provisionQuery = (code: string) =>
  queryOptions({
    queryKey: ['law', 'provision', code],
    queryFn: ({ signal }) => api.get<ProvisionDetail>(`/law/provisions/${encodeURIComponent(code)}`, { signal }),
  });

export const instrumentsQuery = queryOptions({
  queryKey: ['law', 'instruments'],
  queryFn: ({ signal }) => api.get<Page<Instrument>>('/law/instruments', { query: { limit: 100 }, signal }),
  staleTime: 5 * 60_000,
});

export const calendarQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['law', 'calendar', year],
    queryFn: ({ signal }) => api.get<WorkingCalendarResponse>('/law/calendar', { query: { year }, signal }),
  });

/** Instruments as choices of a select: those that have provisions in the catalogue, or all of them. */
export function useInstrumentChoices(which: 'with-provisions' | 'all' = 'with-provisions') {
  const { data } = useQuery(instrumentsQuery);
  return (data?.items ?? [])
    .filter(({ provisionCount }) => which === 'all' || provisionCount > 0)
    .map(({ code, number, versions }) => ({ value: code, label: `${number} · ${versions[0]?.name ?? ''}` }));
}

/** When an instrument is in force, once that is known. */
export function useInstrumentValidity(code: string): Dated | null {
  const { data } = useQuery(instrumentsQuery);
  const instrument = data?.items.find((each) => each.code === code);
  return instrument ? validityOfInstrument(instrument) : null;
}

/** Whether the catalogue has a provision under exactly this code. */
export function useProvisionExists(code: string): boolean {
  const { can } = useSession();
  const { data } = useQuery({
    queryKey: ['law', 'provision-exists', code],
    queryFn: async ({ signal }) => {
      const found = await api.get<Page<LawProvision>>('/law/provisions', { query: { q: code, limit: 100 }, signal });
      return found.items.some((provision) => provision.code === code);
    },
    enabled: code !== '' && can('law.read'),
    staleTime: 5 * 60_000,
  });
  return data ?? false;
}

export function useRefreshLaw() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['law', 'law-provisions', 'law-instruments'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
}
