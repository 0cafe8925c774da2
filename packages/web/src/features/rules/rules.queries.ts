import type { RuleResponse } from '@pressdesk/api/schemas';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, api } from '../../api.ts';
import type { Page, RuleCheck, RuleWithVersions } from '../../types.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** A rule by its id, or by its code as signals carry it. */
export const ruleQuery = (idOrCode: string) =>
  queryOptions({
    queryKey: ['rules', 'one', idOrCode],
    queryFn: async ({ signal }) => {
      if (uuid.test(idOrCode)) return api.get<RuleWithVersions>(`/rules/${idOrCode}`, { signal });
      const { items } = await api.get<Page<RuleResponse>>('/rules', { query: { limit: 100 }, signal });
      const found = items.find(({ code }) => code === idOrCode);
      if (!found) throw new ApiProblem({ code: 'not-found', status: 404 });
      return api.get<RuleWithVersions>(`/rules/${found.id}`, { signal });
    },
  });

/** What a query means and whom it would hit; asked again for each wording that has stood still for a moment. */
export function useRuleCheck(query: string) {
  return useQuery({
    queryKey: ['rule-check', query],
    queryFn: ({ signal }) => api.post<RuleCheck>('/rules/check', { body: { query }, signal }),
    enabled: query.trim() !== '',
    retry: false,
    staleTime: 60_000,
  });
}

export function useRefreshRules() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['rules'] });
}
