import type { DossierListItem, DossierResponse } from '@pressdesk/api/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../api.ts';
import { useProblemText } from '../../../ui/problem-notice.tsx';

export type SignOutcome = { id: string; code: string | null; subject: string; problem: string | null; test: boolean };

export type SignRun = ReturnType<typeof useSignRun>;

const timeoutMs = 90_000;

/**
 * Signs several dossiers, one after the other: what was signed stays signed when one fails or the run is stopped, and
 * each tells how it went.
 */
export function useSignRun() {
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const [total, setTotal] = useState(0);
  const [outcomes, setOutcomes] = useState<SignOutcome[]>([]);
  const [isRunning, setRunning] = useState(false);
  const stopped = useRef(false);

  async function start(rows: readonly DossierListItem[]) {
    stopped.current = false;
    setTotal(rows.length);
    setOutcomes([]);
    setRunning(true);
    for (const { id, code, subject, rowVersion } of rows) {
      if (stopped.current) break;
      const outcome: SignOutcome = { id, code, subject, problem: null, test: false };
      try {
        const signed = await api.post<DossierResponse>(`/dossiers/${id}/sign`, { body: { rowVersion }, timeoutMs });
        outcome.test = isSignedByTest(signed);
      } catch (error) {
        outcome.problem = problemText(error);
      }
      setOutcomes((previous) => [...previous, outcome]);
    }
    setRunning(false);
    await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
    await queryClient.invalidateQueries({ queryKey: ['licences'] });
  }

  return {
    total,
    outcomes,
    isRunning,
    start,
    stop: () => {
      stopped.current = true;
    },
    clear: () => setOutcomes([]),
  };
}

/** Whether any paper of a dossier carries a signature by a certificate that is only a test one. */
function isSignedByTest({ papers }: Pick<DossierResponse, 'papers'>): boolean {
  return papers.some(({ signatures }) => signatures.some(({ test }) => test));
}
