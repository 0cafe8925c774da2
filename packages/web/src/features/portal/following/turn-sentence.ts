import type { DossierListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';

type Turn = Pick<DossierListItem, 'state' | 'outcome' | 'dueOn' | 'due'>;

/** Whose turn it is and until when, in one plain sentence. */
export function useTurnSentence(): (dossier: Turn) => string {
  const { t } = useTranslation();
  return ({ state, outcome, dueOn, due }) => {
    if ((state === 'done' || state === 'returned') && outcome) return t(`portal.outcome.${outcome}`);
    const isOffice = state === 'registered' || state === 'accepted' || state === 'processing';
    if (due === 'late' && isOffice && dueOn) return t('portal.turnLate', { day: formatDay(dueOn) });
    const said = t(`portal.turn.${state}`);
    return dueOn && (isOffice || state === 'awaiting-supplement' || state === 'awaiting-fee')
      ? `${said} ${t('portal.turnUntil', { day: formatDay(dueOn) })}`
      : said;
  };
}
