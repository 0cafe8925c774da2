import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/dates.ts';
import { useSession } from '../session/session.queries.ts';
import { monthOf } from './deposit-search.ts';
import classes from './deposits.module.css';
import { workloadQuery } from './deposits.queries.ts';

const figures = ['due', 'received', 'late', 'overdue', 'unread', 'findings'] as const;

/** This month in figures: what was due, what came of it, and who read how much. */
export function DepositWorkload() {
  const { t } = useTranslation();
  const { can } = useSession();
  const today = dayOf(new Date().toISOString());
  const { data } = useQuery({ ...workloadQuery(monthOf(today)), enabled: can('outlet.read') });
  if (!data) return null;
  return (
    <section className={classes.workload} aria-label={t('deposits.thisMonth')}>
      <dl className={classes.figures}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{t(`deposits.figure.${figure}`)}</dt>
            <dd>{data[figure]}</dd>
          </div>
        ))}
      </dl>
      {data.readers.length > 0 ? (
        <p className="soft small">
          {t('deposits.readers')}{' '}
          {data.readers.map(({ name, read }) => t('deposits.readerDid', { name, count: read })).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
