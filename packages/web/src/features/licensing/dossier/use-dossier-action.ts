import type { DossierResponse } from '@pressdesk/api/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { dossierQuery } from '../licensing.queries.ts';

export type DossierCommand = { path: string; body?: Record<string, unknown> };

/** Setting and signing a paper takes its time. */
const timeoutMs = 90_000;

/**
 * Anything that is done to a dossier, against the version on screen. The answer replaces it; after a refusal it is read
 * again, so that a second try meets what is there now while whatever was typed stays where it was typed.
 */
export function useDossierAction(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = dossierQuery(id);
  return useMutation({
    mutationFn: ({ path, body }: DossierCommand) =>
      api.post<DossierResponse>(`/dossiers/${id}/${path}`, {
        body: { rowVersion: queryClient.getQueryData(queryKey)?.rowVersion, ...body },
        timeoutMs,
      }),
    onSuccess: (dossier) => {
      queryClient.setQueryData(queryKey, dossier);
      for (const list of ['list', 'board', 'summary'])
        void queryClient.invalidateQueries({ queryKey: ['dossiers', list] });
      void queryClient.invalidateQueries({ queryKey: ['licences'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export type DossierMutation = ReturnType<typeof useDossierAction>;
