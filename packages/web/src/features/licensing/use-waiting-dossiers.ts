import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session.queries.ts';
import { dossierSummaryQuery } from './licensing.queries.ts';

/** How many dossiers wait for the reader: for their signature, their endorsement or their work. */
export function useWaitingDossiers(): number | undefined {
  const { can } = useSession();
  const works = ['dossier.work', 'dossier.endorse', 'dossier.sign'].some(can);
  const { data } = useQuery({ ...dossierSummaryQuery, enabled: works });
  if (!data) return undefined;
  return can('dossier.sign') ? data.toSign : data.mine;
}
