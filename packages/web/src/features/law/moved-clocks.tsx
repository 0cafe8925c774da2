import type { MovedClocksResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { formatNumber } from '../../ui/numbers.ts';
import classes from './calendar.module.css';

/** Which running deadlines a change of the calendar moves, each from its date to the new one. */
export function MovedClocks({ moved }: { moved: MovedClocksResponse }) {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  if (moved.total === 0) return <p className="soft">{t('calendar.movesNone')}</p>;
  const named = (prefix: 'clockPurpose' | 'clockSubject', name: string) => {
    const key = prefix === 'clockPurpose' ? `clockPurpose.${name}` : `clockSubject.${name}`;
    return i18n.exists(key) ? t(key) : name;
  };
  const dateOrStill = (date: string | null) => (date ? formatDay(date) : t('calendar.standsStill'));
  return (
    <div className={classes.moved}>
      <p>
        <strong>{t('calendar.moves', { count: moved.total, number: formatNumber(moved.total, language) })}</strong>
      </p>
      <ul>
        {moved.items.map((clock) => (
          <li key={clock.clockId}>
            <span>
              {named('clockSubject', clock.subject.type)}{' '}
              <span className="mono">{clock.label ?? clock.subject.id}</span> ·{' '}
              {/* A second request for a supplement has a clock of its own, by the same name. */}
              {named('clockPurpose', clock.purpose.replace(/-\d+$/, ''))} · {t(`clockKind.${clock.kind}`)}
            </span>
            <span className="nowrap">
              {dateOrStill(clock.dueBefore)} → {dateOrStill(clock.dueAfter)}
            </span>
          </li>
        ))}
      </ul>
      {moved.items.length < moved.total ? (
        <p className="soft small">{t('calendar.movesMore', { count: moved.total - moved.items.length })}</p>
      ) : null}
    </div>
  );
}
