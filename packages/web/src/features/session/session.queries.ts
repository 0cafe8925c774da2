import type { SessionResponse } from '@pressdesk/api/schemas';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ApiProblem, api } from '../../api.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionResponse | null> => {
    try {
      return await api.get<SessionResponse>('/session', { signal });
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** What the signed-in person may do; screens draw exactly these. */
export function useSession() {
  const { data } = useQuery(sessionQuery);
  return { user: data?.user ?? null, can: (action: string) => data?.actions.includes(action) ?? false };
}
