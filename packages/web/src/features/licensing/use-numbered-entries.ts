import { useDebouncedValue } from '@mantine/hooks';
import type { CaseListItem, DossierListItem, LicenceListItem } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import { useSession } from '../session/session.queries.ts';

export type NumberedEntry = {
  id: string;
  kind: 'dossier' | 'licence' | 'case';
  label: string;
  hint: string;
  href: string;
};

/** From this many letters on the register is asked; before, the answer would be anything. */
const leastLetters = 2;
const most = 4;

/** The dossiers, licences and cases whose number or name has the words typed into the palette. */
export function useNumberedEntries(text: string): NumberedEntry[] {
  const { t } = useTranslation();
  const { can } = useSession();
  const [wish] = useDebouncedValue(text.trim(), 200);
  const asks = wish.length >= leastLetters;
  const dossiers = useQuery({
    queryKey: ['dossiers', 'palette', wish],
    queryFn: ({ signal }) => api.get<Page<DossierListItem>>('/dossiers', { query: { q: wish, limit: most }, signal }),
    enabled: asks && can('dossier.read'),
  });
  const licences = useQuery({
    queryKey: ['licences', 'palette', wish],
    queryFn: ({ signal }) => api.get<Page<LicenceListItem>>('/licences', { query: { q: wish, limit: most }, signal }),
    enabled: asks && can('licence.read'),
  });
  const cases = useQuery({
    queryKey: ['cases', 'palette', wish],
    queryFn: ({ signal }) => api.get<Page<CaseListItem>>('/cases', { query: { q: wish, limit: most }, signal }),
    enabled: asks && can('case.read'),
  });
  if (!asks) return [];
  return [
    ...(dossiers.data?.items ?? []).map(
      ({ id, code, subject, publisher }): NumberedEntry => ({
        id,
        kind: 'dossier',
        label: `${code ?? ''} ${subject}`.trim(),
        hint: `${t('palette.dossier')} · ${publisher.name}`,
        href: `/licensing/dossiers/${id}`,
      }),
    ),
    ...(licences.data?.items ?? []).map(
      ({ id, number, subject, publisher }): NumberedEntry => ({
        id,
        kind: 'licence',
        label: `${number} ${subject}`.trim(),
        hint: `${t('palette.licence')} · ${publisher.name}`,
        href: `/licences/${id}`,
      }),
    ),
    ...(cases.data?.items ?? []).map(
      ({ id, number, title, party }): NumberedEntry => ({
        id,
        kind: 'case',
        label: `${number} ${title}`,
        hint: `${t('palette.case')} · ${party.name}`,
        href: `/cases/${id}?q=${encodeURIComponent(wish)}`,
      }),
    ),
  ];
}
