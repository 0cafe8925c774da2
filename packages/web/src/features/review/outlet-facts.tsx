import type { OutletResponse, ReviewItemResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { LicenceLine } from '../../ui/licence-line.tsx';
import { OutletStanding } from '../outlets/outlet-standing.tsx';
import classes from './context.module.css';

const outcomes = ['open', 'dismissed', 'noted', 'escalated'] as const;

/** The outlet, its licence, and how often the desk has dealt with it. */
export function OutletFacts({ item }: { item: ReviewItemResponse }) {
  const { t } = useTranslation();
  const { data: outlet } = useQuery({
    queryKey: ['outlet', item.outlet.id],
    queryFn: ({ signal }) => api.get<OutletResponse>(`/outlets/${item.outlet.id}`, { signal }),
    staleTime: 5 * 60_000,
  });
  const { outletHistory: history } = item;
  return (
    <>
      <p>
        <strong>{item.outlet.name}</strong>
        <br />
        <span className="soft">
          {t(`outletKind.${item.outlet.kind}`)}
          {outlet ? ` · ${outlet.publisher.name}` : ''}
        </span>
      </p>
      <p className={classes.licence}>{outlet ? <LicenceLine outlet={outlet} /> : ' '}</p>
      <OutletStanding outletId={item.outlet.id} />
      <p className="soft">{t('context.historySentence', { items: history.items, signals: history.signals })}</p>
      <dl className={classes.numbers}>
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{t(`status.${outcome}`)}</dt>
            <dd>{history[outcome]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
